package Feed;

# Follows a feed with AnyEvent::WebSocket and connects again when it breaks off.
use strict;
use warnings;
use AnyEvent;
use AnyEvent::WebSocket::Client;

my @delays = (1, 5, 30);

sub new {
  my ($class, %args) = @_;
  return bless {url => $args{url}, tries => 0, limit => $args{limit} // 1000}, $class;
}

sub start {
  my $self = shift;
  $self->{client} = AnyEvent::WebSocket::Client->new(timeout => 30);
  $self->{client}->connect($self->{url})->cb(sub {
    my $connection = eval { shift->recv };
    return $self->again if $@;
    $self->{connection} = $connection;
    $connection->on(each_message => sub {
      my ($connection, $message) = @_;
      $connection->close(1009, 'too long') if length $message->body > 4096;
      $connection->close(1005) if ++$self->{count} >= $self->{limit};
    });
    $connection->on(finish => sub {
      my ($connection) = @_;
      my $code = $connection->close_code;
      return if defined $code && $code == 1000;
      $self->again;
    });
  });
}

sub again {
  my $self = shift;
  my $delay = $delays[$self->{tries}++] // 60;
  $self->{timer} = AnyEvent->timer(after => $delay, cb => sub { $self->start });
}

sub stop {
  my $self = shift;
  $self->{connection}->close(1001, 'the program ends') if $self->{connection};
}

1;
