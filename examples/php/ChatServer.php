<?php

declare(strict_types=1);

namespace App\Chat;

use Ratchet\ConnectionInterface;
use Ratchet\MessageComponentInterface;
use Ratchet\RFC6455\Messaging\Frame;

/** Run with `php bin/chat.php`, which hands it to a WsServer. */
final class ChatServer implements MessageComponentInterface
{
    private const MAX_MEMBERS = 1000;
    private const KICKED = 4003;

    private \SplObjectStorage $members;

    public function __construct(private readonly BanList $bans)
    {
        $this->members = new \SplObjectStorage();
    }

    public function onOpen(ConnectionInterface $conn): void
    {
        if ($this->bans->holds($conn->remoteAddress)) {
            $conn->close(self::KICKED);
            return;
        }
        if (count($this->members) >= self::MAX_MEMBERS) {
            $conn->close(1013);
            return;
        }
        $this->members->attach($conn);
    }

    public function onMessage(ConnectionInterface $from, $msg): void
    {
        if (strlen($msg) > 4096) {
            // A reason needs a frame of one's own.
            $from->close(new Frame(pack('n', 1009) . 'at most 4096 bytes', true, Frame::OP_CLOSE));
            return;
        }
        foreach ($this->members as $member) {
            $member->send($msg);
        }
    }

    public function onClose(ConnectionInterface $conn): void
    {
        $this->members->detach($conn);
    }

    public function onError(ConnectionInterface $conn, \Exception $e): void
    {
        $conn->close(Frame::CLOSE_ABNORMAL);
    }

    public function stop(): void
    {
        foreach ($this->members as $member) {
            $member->close(500);
        }
    }
}
