<?php
// What the drivers on ReactPHP share: the standard input in its loop.
require __DIR__ . '/kit.php';

/** Answers commands until the standard input ends. */
function drive(callable $answer): void
{
    $input = new React\Stream\ReadableResourceStream(STDIN);
    $buffer = '';
    $input->on('data', function (string $bytes) use (&$buffer, $answer): void {
        feed($buffer, $bytes, $answer);
    });
    $input->on('end', fn () => exit(0));
    React\EventLoop\Loop::run();
}
