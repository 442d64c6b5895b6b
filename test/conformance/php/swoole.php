<?php
// Swoole: its server, which closes with and without a CloseFrame and is told of Close frames, and its coroutine client.
require __DIR__ . '/kit.php';

use Swoole\Coroutine\Http\Client;
use Swoole\Coroutine\System;
use Swoole\Http\Request;
use Swoole\WebSocket\CloseFrame;
use Swoole\WebSocket\Frame;
use Swoole\WebSocket\Server;

/** What is waited for by the name of a connection: who is given it when it comes. */
final class Meetings
{
    private array $values = [];
    private array $waiting = [];

    public function put(string $name, mixed $value): void
    {
        if (isset($this->waiting[$name])) {
            $next = $this->waiting[$name];
            unset($this->waiting[$name]);
            $next($value);
        } else {
            $this->values[$name] ??= [$value];
        }
    }

    public function take(string $name, callable $next): void
    {
        if (isset($this->values[$name])) {
            $next($this->values[$name][0]);
        } else {
            $this->waiting[$name] = $next;
        }
    }

    public function drop(string $name): void
    {
        unset($this->values[$name]);
    }
}

/** Makes a call that returns whether it sent anything. */
function try_call(array $command, callable $close): void
{
    $sent = false;
    call($command, function () use (&$sent, $close): void {
        $sent = @$close();
    }, function () use (&$sent): bool {
        return $sent === false;
    });
}

function close_frame(array $given): CloseFrame
{
    $frame = new CloseFrame();
    if (array_key_exists('code', $given)) {
        $frame->code = $given['code'];
    }
    if (array_key_exists('reason', $given)) {
        $frame->reason = $given['reason'];
    }
    return $frame;
}

$opened = new Meetings();
$told = new Meetings();
$names = [];
$clients = [];

$server = new Server('127.0.0.1', 0, SWOOLE_BASE);
$server->set(['worker_num' => 1, 'log_level' => SWOOLE_LOG_NONE, 'max_conn' => 10000]);
$listening = $server->listen('127.0.0.1', 0, SWOOLE_SOCK_TCP);
$listening->set(['open_websocket_protocol' => true, 'open_websocket_close_frame' => true]);

$server->on('open', function (Server $server, Request $request) use (&$names, $opened): void {
    $name = name_in($request->server['query_string'] ?? '');
    $names[$request->fd] = $name;
    $opened->put($name, $request->fd);
});
$server->on('message', function (Server $server, Frame $frame) use (&$names, $told): void {
    if ($frame instanceof CloseFrame) {
        $told->put($names[$frame->fd], $frame->code);
    }
});
$server->on('close', function (Server $server, int $fd) use (&$names, $opened, $told): void {
    if (isset($names[$fd])) {
        $opened->drop($names[$fd]);
        $told->put($names[$fd], null);
        unset($names[$fd]);
    }
});

/** A client on the connection of a command, made when there is none yet. */
function client(array $command, array $settings = []): Client
{
    global $clients;
    $name = $command['connection'];
    if (isset($clients[$name])) {
        return $clients[$name];
    }
    $url = parse_url($command['url']);
    $client = new Client($url['host'], $url['port']);
    $client->set(['timeout' => 5] + $settings);
    $client->upgrade($url['path'] . '?' . $url['query']);
    return $clients[$name] = $client;
}

$answer = function (array $command) use ($server, $opened, $told): void {
    global $clients;
    $name = $command['connection'];
    $given = arguments_of($command);
    switch ($command['do'] . ' ' . $command['api']) {
        case 'send disconnect':
            $opened->take($name, fn (int $fd) => try_call($command, fn () => $server->disconnect($fd, ...$given)));
            break;
        case 'send close-frame-code':
            $opened->take($name, fn (int $fd) => try_call($command, fn () => $server->push($fd, close_frame($given))));
            break;
        case 'send coroutine-disconnect':
            try_call($command, fn () => client($command)->disconnect(...$given));
            break;
        case 'receive close-frame':
            $told->take($name, fn (?int $code) => say(['id' => $command['id'], 'reported' => $code]));
            break;
        case 'receive close-frame@client':
            $frame = client($command, ['open_websocket_close_frame' => true])->recv();
            unset($clients[$name]);
            say(['id' => $command['id'], 'reported' => $frame instanceof CloseFrame ? $frame->code : null]);
            break;
    }
};

$server->on('workerStart', function () use ($server, $listening, $answer): void {
    $urlOf = fn (int $port): string => "ws://127.0.0.1:$port/?connection={connection}";
    $api = ['role' => 'server', 'codes' => 'sample', 'url' => $urlOf($server->port)];
    $client = ['role' => 'client', 'codes' => 'sample'];
    $constants = [];
    foreach (get_defined_constants() as $constant => $value) {
        if (str_starts_with($constant, 'SWOOLE_WEBSOCKET_CLOSE_')) {
            $constants[$constant] = $value;
        }
    }
    greet('Swoole', swoole_version(), [
        'disconnect' => $api,
        'close-frame-code' => $api,
        'coroutine-disconnect' => $client,
    ], [
        'close-frame' => ['url' => $urlOf($listening->port)] + $api,
        'close-frame@client' => $client,
    ], $constants);
    go(function () use ($server, $answer): void {
        stream_set_blocking(STDIN, false);
        $buffer = '';
        while (System::waitEvent(STDIN, SWOOLE_EVENT_READ) !== false) {
            $bytes = fread(STDIN, 65536);
            if (($bytes === '' || $bytes === false) && feof(STDIN)) {
                break;
            }
            feed($buffer, (string) $bytes, fn (array $command) => go($answer, $command));
        }
        posix_kill(posix_getpid(), SIGKILL);
    });
});
$server->start();
