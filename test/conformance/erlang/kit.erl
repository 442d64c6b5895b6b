%% Speaks the driver side of the line protocol (see ../README.md), with the libraries that RabbitMQ's package holds.
-module(kit).
-export([drive/4, ask/1, tell/2, name_in/1]).

%% Says hello and answers commands until the input ends. Send answers as its fields `{returned, Open}`, `{threw, Text}` or
%% `{crashed, Text}`, Receive as what was reported.
drive({Application, Name}, Apis, Send, Receive) ->
    io:setopts(standard_io, [binary, {encoding, unicode}]),
    ok = ready(application:load(Application)),
    {ok, Version} = application:get_key(Application, vsn),
    Sides = [{Side, maps:from_list([Api || {Which, Api} <- Apis, Which =:= Side])} || Side <- [sends, receives]],
    Runtime = list_to_binary("Erlang/OTP " ++ erlang:system_info(otp_release)),
    Hello = #{library => Name, version => list_to_binary(Version), runtime => Runtime},
    write(#{hello => maps:merge(Hello, maps:from_list(Sides))}),
    register(meeting, spawn(fun() -> meeting(#{}) end)),
    commands(Send, Receive).

ready(ok) -> ok;
ready({error, {already_loaded, _}}) -> ok.

commands(Send, Receive) ->
    case io:get_line("") of
        eof -> halt(0);
        Line ->
            Command = jsx:decode(unicode:characters_to_binary(Line), [return_maps]),
            spawn(fun() -> answer(Command, Send, Receive) end),
            commands(Send, Receive)
    end.

answer(#{<<"id">> := Id, <<"do">> := <<"send">>} = Command, Send, _) ->
    write(maps:put(id, Id, outcome(Send(Command, frame(Command)))));
answer(#{<<"id">> := Id} = Command, _, Receive) ->
    write(#{id => Id, reported => Receive(Command)}).

outcome({returned, Open}) -> #{outcome => returned, open => Open};
outcome({Outcome, Error}) -> #{outcome => Outcome, error => unicode:characters_to_binary(io_lib:format("~0p", [Error]))}.

%% The Close frame that a command asks for.
frame(#{<<"code">> := Code, <<"reason">> := Reason}) -> {close, value(Code), Reason};
frame(#{<<"code">> := Code}) -> {close, value(Code), <<>>};
frame(#{<<"reason">> := Reason}) -> {close, Reason};
frame(_) -> close.

value(#{<<"special">> := Special}) -> binary_to_atom(Special);
value(Value) -> Value.

write(Value) ->
    io:put_chars([jsx:encode(Value), $\n]).

%% The name of a connection, from the URL or query it was opened with.
name_in(Text) ->
    {match, [Name]} = re:run(Text, "connection=([\\w-]+)", [{capture, all_but_first, binary}]),
    Name.

%% Leaves a value under a key, for whoever asks for it.
tell(Key, Value) -> meeting ! {tell, Key, Value}.

%% Waits for what is left under a key.
ask(Key) ->
    meeting ! {ask, Key, self()},
    receive
        {Key, Value} -> Value
    end.

meeting(Known) ->
    receive
        {tell, Key, Value} ->
            case Known of
                #{{waits, Key} := Who} -> Who ! {Key, Value};
                _ -> ok
            end,
            meeting(Known#{Key => Value});
        {ask, Key, Who} ->
            case Known of
                #{Key := Value} -> Who ! {Key, Value}, meeting(Known);
                _ -> meeting(Known#{{waits, Key} => Who})
            end
    end.
