<?php
// OpenSwoole: all that the driver of Swoole does, under this fork's names.
const LIBRARY = ['OpenSwoole', OPENSWOOLE_VERSION];

require __DIR__ . '/swoole.php';
