<?php
// phrity/websocket as a client. It blocks: each command has a process of its own.
require __DIR__ . '/kit.php';

library('phrity-websocket');

use WebSocket\Client;
use WebSocket\Message\Close;

function reported(Client $client): ?int
{
    try {
        $message = $client->receive();
        return $message instanceof Close ? $message->getCloseStatus() : null;
    } catch (Exception) {
        return null;
    }
}

function connected(string $url): Client
{
    $client = new Client($url);
    $client->connect();
    return $client;
}

function answer(array $command): void
{
    if ($command['do'] === 'receive') {
        say(['id' => $command['id'], 'reported' => reported(connected($command['url']))]);
        return;
    }
    $client = connected($command['url']);
    $given = arguments_of($command);
    call($command, match ($command['api']) {
        'close' => fn () => $client->close(...array_combine(
            array_map(fn (string $name): string => $name === 'code' ? 'status' : 'message', array_keys($given)),
            $given,
        )),
        'close-message' => fn () => $client->send(new Close(...array_combine(
            array_map(fn (string $name): string => $name === 'code' ? 'status' : 'content', array_keys($given)),
            $given,
        ))),
    });
}

$api = ['role' => 'client', 'codes' => 'sample', 'lanes' => 16, 'spentByError' => true];
greet('phrity/websocket', '2.2.0', ['close' => $api, 'close-message' => $api], ['close-status' => $api]);
pcntl_signal(SIGCHLD, SIG_IGN);
while (($line = fgets(STDIN)) !== false) {
    if (pcntl_fork() === 0) {
        answer(json_decode($line, true));
        posix_kill(getmypid(), SIGKILL); // Without the end of the program, which would close what is shared.
    }
}
