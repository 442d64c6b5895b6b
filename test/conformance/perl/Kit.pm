# Speaks the driver side of the line protocol (see ../README.md).
package Kit;
use strict;
use warnings;
use JSON::PP ();

my $json = JSON::PP->new->canonical;
my $utf8 = JSON::PP->new->canonical->utf8;

# The upstream part of a Debian package's version: 9.31 of 9.31+dfsg-1.
sub version {
    my ($package) = @_;
    my $version = $utf8->decode($ENV{PACKAGE_VERSIONS} // '{}')->{$package} // '0';
    $version =~ s/^\d+://;
    $version =~ s/[-+].*//;
    return $version;
}

sub say_line {
    my ($message) = @_;
    syswrite STDOUT, $utf8->encode($message) . "\n";
}

sub greet {
    my ($library, $version, $sends, $receives) = @_;
    my ($runtime) = sprintf('Perl %vd', $^V) =~ /^(.*)\.\d+$/;
    say_line({hello => {
        library => $library, version => $version, runtime => $runtime, sends => $sends, receives => $receives}});
}

# Hands each whole line of some input to a function, decoded; what is left over waits for more.
sub feed {
    my ($buffer, $answer) = @_;
    while ($$buffer =~ s/^(.*?)\n//) {
        $answer->($utf8->decode($1));
    }
}

# The name of a connection, from the URL or query it was opened with.
sub name_in {
    my ($text) = @_;
    return $text =~ /connection=([\w-]+)/ ? $1 : '';
}

# What is given to a call in the order code, reason.
sub arguments {
    my ($command) = @_;
    return () unless exists $command->{code} || exists $command->{reason};
    my $code = $command->{code};
    $code = $code->{special} eq 'NaN' ? 9**9**9 - 9**9**9 : undef if ref $code eq 'HASH';
    $code = $code ? 1 : '' if JSON::PP::is_bool($code);
    return exists $command->{reason} ? ($code, $command->{reason}) : ($code);
}

# A reason as bytes; none is none.
sub bytes {
    my ($reason) = @_;
    return '' unless defined $reason;
    utf8::encode($reason);
    return $reason;
}

# Makes a call and says how it went.
sub call {
    my ($command, $code, $is_open) = @_;
    my %said = (id => $command->{id});
    if (eval { $code->(); 1 }) {
        %said = (%said, outcome => 'returned', open => $is_open && $is_open->() ? JSON::PP::true : JSON::PP::false);
    }
    else {
        my $error = $@;
        $error =~ s/ at \S+ line \d+\.?\s*\z//;
        %said = (%said, outcome => 'threw', error => $error);
    }
    say_line(\%said);
}

1;
