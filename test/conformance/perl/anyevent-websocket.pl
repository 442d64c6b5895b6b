# AnyEvent::WebSocket as a client.
use strict;
use warnings;
use AnyEvent;
use AnyEvent::Handle;
use AnyEvent::WebSocket::Client;
use Kit;

my $client = AnyEvent::WebSocket::Client->new;
my %opened;

sub connect_client {
    my ($command, $next) = @_;
    $client->connect($command->{url})->cb(sub {
        my $connection = eval { shift->recv };
        return Kit::say_line({id => $command->{id}, outcome => 'threw', error => "NOT CONNECTED $@"})
            unless $connection;
        $opened{$command->{connection}} = $connection;
        $next->($connection);
    });
}

sub answer {
    my ($command) = @_;
    connect_client($command, sub {
        my ($connection) = @_;
        $connection->on(finish => sub {
            delete $opened{$command->{connection}};
            return if $command->{do} eq 'send';
            Kit::say_line({id => $command->{id}, reported => $_[0]->close_code});
        });
        return if $command->{do} ne 'send';
        Kit::call($command, sub { $connection->close(Kit::arguments($command)) });
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
my %api = (role => 'client', codes => 'sample', spentByError => JSON::PP::true);
Kit::greet('AnyEvent::WebSocket', Kit::version('libanyevent-websocket-client-perl'), {close => \%api},
    {'close-code' => \%api});
$end->recv;
