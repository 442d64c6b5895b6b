# Protocol::WebSocket as a client on AnyEvent, with Close frames that are packed by hand.
use strict;
use warnings;
use AnyEvent;
use AnyEvent::Handle;
use Kit;
use Protocol::WebSocket::Client;
use Protocol::WebSocket::Frame;

sub connect_client {
    my ($command, $next) = @_;
    my ($host, $port) = $command->{url} =~ m{^ws://([^:/]+):(\d+)};
    my $client = Protocol::WebSocket::Client->new(url => $command->{url});
    my $handle;
    $handle = AnyEvent::Handle->new(
        connect => [$host, $port],
        on_read => sub {
            my ($self) = @_;
            $client->read(delete $self->{rbuf});
        },
        on_eof   => sub { $handle->destroy },
        on_error => sub { $handle->destroy },
    );
    $client->on(write => sub { $handle->push_write($_[1]) });
    $client->on(read => sub { });
    $client->on(error => sub { $handle->destroy });
    $client->on(connect => sub { $next->($client) });
    $client->connect;
}

# The payload of a Close frame: nothing, or the packed code and the reason in UTF-8.
sub payload {
    my ($command) = @_;
    my ($code, $reason) = Kit::arguments($command);
    return exists $command->{code} ? pack('n', $code) . Kit::bytes($reason) : Kit::bytes($reason);
}

sub answer {
    my ($command) = @_;
    connect_client($command, sub {
        my ($client) = @_;
        Kit::call($command, sub {
            no warnings 'uninitialized';
            my $frame = Protocol::WebSocket::Frame->new(type => 'close', masked => 1, buffer => payload($command));
            $client->write($frame);
        });
    });
}

my $end   = AnyEvent->condvar;
my $input = AnyEvent::Handle->new(
    fh      => \*STDIN,
    on_read => sub {
        my ($self) = @_;
        Kit::feed(\$self->{rbuf}, \&answer);
    },
    on_eof   => sub { $end->send },
    on_error => sub { $end->send },
);
Kit::greet('Protocol::WebSocket', Kit::version('libprotocol-websocket-perl'),
    {frame => {role => 'client', codes => 'sample', spentByError => JSON::PP::true}}, {});
$end->recv;
