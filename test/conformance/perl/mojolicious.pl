# Mojolicious: a server with a controller and its transaction, and a client.
use Mojo::Base -strict;
use Kit;
use Mojo::IOLoop;
use Mojo::IOLoop::Stream;
use Mojo::Server::Daemon;
use Mojo::UserAgent;
use Mojolicious;

my (%opened, %waiting, %finished, %listening);

sub with_connection {
    my ($name, $next) = @_;
    return $next->($opened{$name}) if $opened{$name};
    push @{$waiting{$name}}, $next;
}

sub arrived {
    my ($name, $connection) = @_;
    $opened{$name} = $connection;
    $_->($connection) for @{delete $waiting{$name} // []};
}

sub told {
    my ($name, $code) = @_;
    return Kit::say_line({id => delete $listening{$name}, reported => $code}) if exists $listening{$name};
    $finished{$name} = $code;
}

my $app = Mojolicious->new;
$app->log->level('fatal');
$app->routes->websocket('/' => sub {
    my ($controller) = @_;
    my $name = $controller->param('connection');
    $controller->on(finish => sub {
        my ($self, $code, $reason) = @_;
        delete $opened{$name};
        told($name, $code);
    });
    Mojo::IOLoop->next_tick(sub { arrived($name, $controller) });
});
my $daemon = Mojo::Server::Daemon->new(app => $app, listen => ['http://127.0.0.1'], silent => 1);
$daemon->max_clients(10_000)->inactivity_timeout(0)->start;
my $url = sprintf 'ws://127.0.0.1:%d/?connection={connection}', $daemon->ports->[0];

my $ua = Mojo::UserAgent->new(max_connections => 0);

sub connect_client {
    my ($command, $next) = @_;
    $ua->websocket($command->{url} => sub {
        my ($self, $tx) = @_;
        return Kit::say_line({id => $command->{id}, outcome => 'threw', error => 'NOT CONNECTED'})
            unless $tx->is_websocket;
        $next->($tx);
    });
}

my %closers = (
    finish => sub {
        my ($command) = @_;
        connect_client($command, sub {
            my ($tx) = @_;
            Kit::call($command, sub { $tx->finish(Kit::arguments($command)) });
        });
    },
    'controller-finish' => sub {
        my ($command) = @_;
        with_connection($command->{connection}, sub {
            my ($controller) = @_;
            Kit::call($command, sub { $controller->finish(Kit::arguments($command)) });
        });
    },
);

sub answer {
    my ($command) = @_;
    return $closers{$command->{api}}->($command) if $command->{do} eq 'send';
    my $name = $command->{connection};
    return Kit::say_line({id => $command->{id}, reported => delete $finished{$name}}) if exists $finished{$name};
    $listening{$name} = $command->{id};
}

my $input = '';
my $stream = Mojo::IOLoop::Stream->new(\*STDIN)->timeout(0);
$stream->on(read => sub {
    my ($self, $bytes) = @_;
    $input .= $bytes;
    Kit::feed(\$input, \&answer);
});
$stream->on(close => sub { exit 0 });
Mojo::IOLoop->stream($stream);

my %client = (role => 'client', codes => 'sample');
my %server = (role => 'server', codes => 'sample', url => $url);
Kit::greet('Mojolicious', Kit::version('libmojolicious-perl'),
    {finish => \%client, 'controller-finish' => \%server}, {'finish-event' => \%server});
Mojo::IOLoop->start;
