<?php
// Pawl as a client.
require __DIR__ . '/react.php';

library('pawl');

use Ratchet\Client\Connector;
use Ratchet\Client\WebSocket;

$api = ['role' => 'client', 'codes' => 'sample'];
greet('Pawl', '0.4.3', ['close' => $api], ['close-event' => $api]);
drive(function (array $command): void {
    (new Connector())($command['url'])->then(function (WebSocket $conn) use ($command): void {
        if ($command['do'] === 'receive') {
            $conn->on('close', fn ($code = null) => say(['id' => $command['id'], 'reported' => $code]));
        } else {
            call($command, fn () => $conn->close(...arguments_of($command)));
        }
    });
});
