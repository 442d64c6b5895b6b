# Speaks the driver side of the line protocol (see ../README.md).
require 'json'

module Kit
  LOCK = Mutex.new

  module_function

  # The upstream part of a Debian package's version: 0.7.5 of 0.7.5-1+b1.
  def version(package)
    JSON.parse(ENV.fetch('PACKAGE_VERSIONS', '{}')).fetch(package, '0').split(':').last.split(/[-+]/).first
  end

  def say(message)
    LOCK.synchronize do
      $stdout.write("#{JSON.generate(message)}\n")
      $stdout.flush
    end
  end

  def greet(library, package, sends, receives)
    runtime = "Ruby #{RUBY_VERSION[/\A\d+\.\d+/]}"
    say(hello: { library: library, version: version(package), runtime: runtime, sends: sends, receives: receives })
  end

  def each_command
    while (line = $stdin.gets)
      yield JSON.parse(line)
    end
  end

  # The name of a connection, from the URL or query it was opened with.
  def name_in(text)
    text[/connection=([\w-]+)/, 1].to_s
  end

  def value(given)
    return given unless given.is_a?(Hash)

    given['special'] == 'NaN' ? Float::NAN : nil
  end

  # What is given to a call whose order is code, reason: as many arguments as the command has.
  def arguments(command)
    return [value(command['code']), command['reason']] if command.key?('reason')

    command.key?('code') ? [value(command['code'])] : []
  end

  # Makes a call and says how it went; the block says whether the connection is still open.
  def call(command)
    yield
    { id: command['id'], outcome: 'returned' }
  rescue StandardError, NoMemoryError => e
    { id: command['id'], outcome: 'threw', error: "#{e.class}: #{e.message.lines.first.to_s.strip}" }
  end
end
