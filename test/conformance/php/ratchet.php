<?php
// Ratchet as a server.
require __DIR__ . '/react.php';

library('ratchet');

use Ratchet\ConnectionInterface;
use Ratchet\Http\HttpServer;
use Ratchet\MessageComponentInterface;
use Ratchet\RFC6455\Messaging\Frame;
use Ratchet\Server\IoServer;
use Ratchet\WebSocket\WsServer;

final class Connections implements MessageComponentInterface
{
    private array $opened = [];
    private array $waiting = [];

    public function with(string $name, callable $next): void
    {
        if (isset($this->opened[$name])) {
            $next($this->opened[$name]);
        } else {
            $this->waiting[$name][] = $next;
        }
    }

    public function onOpen(ConnectionInterface $conn): void
    {
        $name = name_in((string) $conn->httpRequest->getUri());
        $conn->name = $name;
        $this->opened[$name] = $conn;
        foreach ($this->waiting[$name] ?? [] as $next) {
            $next($conn);
        }
        unset($this->waiting[$name]);
    }

    public function onMessage(ConnectionInterface $from, $msg): void
    {
    }

    public function onClose(ConnectionInterface $conn): void
    {
        unset($this->opened[$conn->name]);
    }

    public function onError(ConnectionInterface $conn, Exception $e): void
    {
        $conn->close();
    }
}

$connections = new Connections();
$socket = new React\Socket\SocketServer('127.0.0.1:0');
new IoServer(new HttpServer(new WsServer($connections)), $socket);
$url = str_replace('tcp:', 'ws:', $socket->getAddress()) . '/?connection={connection}';

/** A Close frame made by hand, for the codes that `close()` would take and for reasons. */
function close_frame(array $given): Frame
{
    $code = array_key_exists('code', $given) ? pack('n', $given['code']) : '';
    return new Frame($code . ($given['reason'] ?? ''), true, Frame::OP_CLOSE);
}

$api = ['role' => 'server', 'codes' => 'sample', 'url' => $url];
$constants = array_filter(
    (new ReflectionClass(Frame::class))->getConstants(),
    fn (string $name): bool => str_starts_with($name, 'CLOSE_'),
    ARRAY_FILTER_USE_KEY,
);
greet(
    'Ratchet',
    '0.4.4',
    ['close' => $api + ['takesNoReason' => true], 'frame' => $api],
    [],
    array_combine(array_map(fn (string $name): string => "Frame::$name", array_keys($constants)), $constants),
);
drive(function (array $command) use ($connections): void {
    $given = arguments_of($command);
    $connections->with($command['connection'], fn ($conn) => call($command, match ($command['api']) {
        'close' => fn () => $conn->close(...$given),
        'frame' => fn () => $conn->close(close_frame($given)),
    }));
});
