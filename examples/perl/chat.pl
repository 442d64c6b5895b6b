#!/usr/bin/env perl
# A chat of many rooms on Mojolicious::Lite: `perl chat.pl daemon`, then connect to ws://localhost:3000/room/NAME.
use Mojolicious::Lite -signatures;
use Mojo::JSON qw(encode_json);

use constant {
  KICKED       => 4003,
  IDLE         => 4008,
  IDLE_SECONDS => 3600,
  MOST_MEMBERS => 50,
};

my %members;
my %why = (1000 => 'said goodbye', 1001 => 'closed the page', 1006 => 'was cut off', KICKED() => 'was kicked');

websocket '/room/:room' => sub ($c) {
  my ($room, $name) = ($c->param('room'), $c->param('name'));
  return $c->finish(404 => 'say who you are') unless $name;
  return $c->finish(1013 => 'the room is full') if members_of($room) >= MOST_MEMBERS;

  $c->inactivity_timeout(IDLE_SECONDS);
  $members{"$room/$name"} = $c->tx;
  say_to_all($room, "$name is here");

  $c->on(message => sub ($c, $text) {
    return say_bye($c, 1000) if $text eq '/bye';
    return kick("$room/$1") if $text =~ m{^/kick (\w+)$};
    return say_bye($c, 1006, 'broken') if $text eq '';
    say_to_all($room, "$name: $text");
  });

  $c->on(finish => sub ($c, $code, $reason = undef) {
    delete $members{"$room/$name"};
    my $how = $why{$code} // 'is gone';
    app->log->warn("lost $name") if $code == 1006 || $code == 1011;
    say_to_all($room, "$name $how") unless $code == IDLE;
  });
};

# Rooms of another server are shown here as they are.
websocket '/relay' => sub ($c) {
  $c->ua->websocket('wss://rooms.example.com/room/lobby' => sub ($ua, $tx) {
    return $c->finish(1011 => 'the other server does not answer') unless $tx->is_websocket;
    $tx->on(message => sub ($tx, $text) { $c->send($text) });
    $tx->on(finish => sub ($tx, $code, $reason) { $c->finish($code => $reason) });
    $c->on(finish => sub { $tx->finish(1001) });
  });
};

sub say_bye ($c, $code, $reason = 'bye') {
  $c->finish($code => $reason);
}

sub kick ($member) {
  my $tx = $members{$member} or return;
  $tx->finish(KICKED, 'kicked by a moderator');
}

sub members_of ($room) {
  return map { $members{$_} } grep {m{^\Q$room\E/}} keys %members;
}

sub say_to_all ($room, $text) {
  $_->send(encode_json({text => $text})) for members_of($room);
}

app->start;
