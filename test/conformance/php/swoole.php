<?php
// Swoole: its server, which closes with and without a CloseFrame and is told of Close frames, and its coroutine client.
require __DIR__ . '/kit.php';

// The name, which is the namespace too, and the version; a fork has its own.
defined('LIBRARY') || define('LIBRARY', ['Swoole', SWOOLE_VERSION]);

function class_of(string $name): string
{
    return LIBRARY[0] . '\\' . $name;
}

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

function close_frame(array $given): object
{
    $frame = new (class_of('WebSocket\CloseFrame'))();
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

$server = new (class_of('WebSocket\Server'))('127.0.0.1', 0, SWOOLE_BASE);
$server->set(['worker_num' => 1, 'log_level' => SWOOLE_LOG_NONE, 'max_conn' => 10000]);
$listening = $server->listen('127.0.0.1', 0, SWOOLE_SOCK_TCP);
$listening->set(['open_websocket_protocol' => true, 'open_websocket_close_frame' => true]);

$server->on('open', function ($server, $request) use (&$names, $opened): void {
    $name = name_in($request->server['query_string'] ?? '');
    $names[$request->fd] = $name;
    $opened->put($name, $request->fd);
});
$server->on('message', function ($server, $frame) use (&$names, $told): void {
    if (is_a($frame, class_of('WebSocket\CloseFrame'))) {
        $told->put($names[$frame->fd], $frame->code);
    }
});
$server->on('close', function ($server, int $fd) use (&$names, $opened, $told): void {
    if (isset($names[$fd])) {
        $opened->drop($names[$fd]);
        $told->put($names[$fd], null);
        unset($names[$fd]);
    }
});

/** A client on the connection of a command, made when there is none yet. */
function client(array $command): object
{
    global $clients;
    $name = $command['connection'];
    if (isset($clients[$name])) {
        return $clients[$name];
    }
    $url = parse_url($command['url']);
    $client = new (class_of('Coroutine\Http\Client'))($url['host'], $url['port']);
    $client->set(['timeout' => 5]);
    $client->upgrade($url['path'] . '?' . $url['query']);
    return $clients[$name] = $client;
}

$answer = function (array $command) use ($server, $opened, $told): void {
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
    }
};

$server->on('workerStart', function () use ($server, $listening, $answer): void {
    $urlOf = fn (int $port): string => "ws://127.0.0.1:$port/?connection={connection}";
    $api = ['role' => 'server', 'codes' => 'sample', 'url' => $urlOf($server->port)];
    $constants = [];
    foreach (get_defined_constants() as $constant => $value) {
        if (str_starts_with($constant, strtoupper(LIBRARY[0]) . '_WEBSOCKET_CLOSE_')) {
            $constants[$constant] = $value;
        }
    }
    $sends = ['disconnect' => $api, 'close-frame-code' => $api];
    // A fork's clients have no such method.
    if (method_exists(class_of('Coroutine\Http\Client'), 'disconnect')) {
        $sends['coroutine-disconnect'] = ['role' => 'client', 'codes' => 'sample'];
    }
    greet(...LIBRARY, sends: $sends, receives: ['close-frame' => ['url' => $urlOf($listening->port)] + $api], constants: $constants);
    go(function () use ($server, $answer): void {
        stream_set_blocking(STDIN, false);
        $buffer = '';
        while (class_of('Coroutine\System')::waitEvent(STDIN, SWOOLE_EVENT_READ) !== false) {
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
