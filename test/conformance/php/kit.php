<?php
// Speaks the driver side of the line protocol (see ../README.md), and loads the library.

/** Loads the library of a driver: the folder that Composer makes stands where a built program would. */
function library(string $id): void
{
    require dirname(__DIR__) . "/.cache/php/$id/vendor/autoload.php";
}

function say(array $message): void
{
    fwrite(STDOUT, json_encode($message, JSON_UNESCAPED_UNICODE) . "\n");
    fflush(STDOUT);
}

function greet(string $library, string $version, array $sends, array $receives, array $constants = []): void
{
    $runtime = 'PHP ' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION;
    $hello = ['library' => $library, 'version' => $version, 'runtime' => $runtime];
    $hello += ['sends' => (object) $sends, 'receives' => (object) $receives];
    say(['hello' => $constants === [] ? $hello : $hello + ['constants' => $constants]]);
}

/** Hands each whole line of the input to a function, decoded, and keeps the rest. */
function feed(string &$buffer, string $bytes, callable $answer): void
{
    $lines = explode("\n", $buffer . $bytes);
    $buffer = array_pop($lines);
    foreach ($lines as $line) {
        $answer(json_decode($line, true));
    }
}

/** The name of a connection, from the URL or path it was opened with. */
function name_in(string $text): string
{
    return preg_match('/connection=([\w-]+)/', $text, $found) ? $found[1] : '';
}

function value_of(mixed $value): mixed
{
    return is_array($value) ? ($value['special'] === 'NaN' ? NAN : null) : $value;
}

/** What is given to a call, by the names `code` and `reason`. */
function arguments_of(array $command): array
{
    $given = array_intersect_key($command, ['code' => true, 'reason' => true]);
    return array_map(value_of(...), $given);
}

/** Makes a call and says how it went; `$isOpen` tells whether the connection is still open. */
function call(array $command, callable $close, ?callable $isOpen = null): void
{
    try {
        $close();
        say(['id' => $command['id'], 'outcome' => 'returned', 'open' => $isOpen !== null && $isOpen()]);
    } catch (Throwable $error) {
        // A TypeError names the file that makes the call.
        $text = preg_replace('/, called in .*/', '', get_class($error) . ': ' . $error->getMessage());
        say(['id' => $command['id'], 'outcome' => 'threw', 'error' => $text]);
    }
}
