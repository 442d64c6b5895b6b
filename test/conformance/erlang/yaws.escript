#!/usr/bin/env escript
%% Closes, and is closed, through yaws_websockets: an embedded server whose one appmod is this module.
-module(yaws_driver).
-mode(compile).
-export([main/1, out/1, handle_open/2, handle_message/2, terminate/2]).

main(_) ->
    error_logger:tty(false),
    io:setopts(standard_io, [binary, {encoding, unicode}]),
    [code:add_pathz(Path) || Path <- filelib:wildcard("/usr/lib/yaws*/ebin")],
    register(connections, spawn(fun() -> connections(#{}) end)),
    Port = free_port(),
    Docroot = filename:join(os:getenv("TMPDIR", "/tmp"), "yaws-driver-" ++ os:getpid()),
    ok = filelib:ensure_dir(filename:join(Docroot, "x")),
    ok = yaws:start_embedded(Docroot,
                             [{port, Port}, {listen, {127, 0, 0, 1}}, {servername, "localhost"},
                              {appmods, [{"/", ?MODULE}]}, {flags, [{access_log, false}, {auth_log, false}]}],
                             [{logdir, Docroot}, {max_connections, nolimit}], "driver"),
    hello("ws://127.0.0.1:" ++ integer_to_list(Port) ++ "/?connection={connection}"),
    commands().

hello(Url) ->
    Api = {struct, [{"role", "server"}, {"codes", "sample"}, {"url", Url}]},
    Version = version(),
    write({struct, [{"hello", {struct, [{"library", "yaws"}, {"version", Version},
                                        {"runtime", "Erlang/OTP " ++ erlang:system_info(otp_release)},
                                        {"sends", {struct, [{"close", Api}]}},
                                        {"receives", {struct, [{"close-message", Api}]}}]}}]}).

version() ->
    {ok, {struct, Versions}} = json2:decode_string(os:getenv("PACKAGE_VERSIONS", "{}")),
    proplists:get_value("erlang-yaws", Versions, "unknown").

free_port() ->
    {ok, Listen} = gen_tcp:listen(0, [{ip, {127, 0, 0, 1}}]),
    {ok, Port} = inet:port(Listen),
    gen_tcp:close(Listen),
    Port.

commands() ->
    case io:get_line("") of
        eof -> halt(0);
        Line ->
            {ok, {struct, Command}} = json2:decode_string(unicode:characters_to_list(Line)),
            spawn(fun() -> answer(Command) end),
            commands()
    end.

answer(Command) ->
    Id = proplists:get_value("id", Command),
    Name = proplists:get_value("connection", Command),
    case proplists:get_value("do", Command) of
        "send" ->
            connections ! {wait, Name, open, self()},
            receive
                {open, WSState} -> write({struct, [{"id", Id} | outcome(WSState, reason(Command))]})
            end;
        "receive" ->
            connections ! {wait, Name, closed, self()},
            receive
                {closed, Status} -> write({struct, [{"id", Id}, {"reported", Status}]})
            end
    end.

outcome(WSState, Reason) ->
    try yaws_websockets:close(WSState, Reason) of
        _ -> [{"outcome", "returned"}, {"open", false}]
    catch
        Class:Error -> [{"outcome", "threw"}, {"error", lists:flatten(io_lib:format("~p:~p", [Class, Error]))}]
    end.

%% The one argument that stands for code and reason.
reason(Command) ->
    Code = case proplists:get_value("code", Command, absent) of
               {struct, _} -> undefined;
               Given -> Given
           end,
    case {Code, proplists:get_value("reason", Command, absent)} of
        {absent, absent} -> normal;
        {absent, Text} -> unicode:characters_to_binary(Text);
        {_, absent} -> Code;
        {_, Text} -> {Code, unicode:characters_to_binary(Text)}
    end.

write(Value) ->
    io:put_chars([json2:encode(Value), $\n]).

%% Keeps what became of each connection until it is asked for.
connections(Known) ->
    receive
        {wait, Name, What, Who} ->
            case maps:find({Name, What}, Known) of
                {ok, Value} -> Who ! {What, Value}, connections(Known);
                error -> connections(Known#{{Name, What, waits} => Who})
            end;
        {Name, What, Value} ->
            case maps:find({Name, What, waits}, Known) of
                {ok, Who} -> Who ! {What, Value}, connections(Known);
                error -> connections(Known#{{Name, What} => Value})
            end
    end.

out(Arg) ->
    {ok, Name} = yaws_api:queryvar(Arg, "connection"),
    {websocket, ?MODULE, [{callback, {basic, Name}}]}.

handle_open(WSState, Name) ->
    connections ! {Name, open, WSState},
    {ok, Name}.

handle_message({close, Status, _Reason}, Name) ->
    connections ! {Name, closed, Status},
    {close, normal, Name};
handle_message(_, Name) ->
    {noreply, Name}.

terminate(_Reason, _Name) ->
    ok.
