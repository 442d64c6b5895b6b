#!/usr/bin/env escript
%% Cowboy as a server: a handler that returns the Close frame of the command.
-module(cowboy_driver).
-mode(compile).
-export([main/1, init/2, websocket_init/1, websocket_handle/2, websocket_info/2, terminate/3]).

main(_) ->
    logger:set_primary_config(level, none),
    [code:add_pathz(Path) || Path <- filelib:wildcard("/usr/lib/rabbitmq/lib/*/plugins/*/ebin")],
    load_kit(),
    {ok, _} = application:ensure_all_started(cowboy),
    Dispatch = cowboy_router:compile([{'_', [{'_', ?MODULE, []}]}]),
    Transport = #{socket_opts => [{ip, {127, 0, 0, 1}}, {port, 0}], max_connections => infinity},
    {ok, _} = cowboy:start_clear(driver, Transport, #{env => #{dispatch => Dispatch}}),
    Port = integer_to_binary(ranch:get_port(driver)),
    Url = <<"ws://127.0.0.1:", Port/binary, "/?connection={connection}">>,
    Api = #{role => server, codes => every, url => Url},
    Sends = Api#{spentByError => true, codeRequired => true, reasonNeedsCode => false},
    kit:drive({cowboy, <<"Cowboy">>}, [{sends, {'close-frame', Sends}}, {receives, {terminate, Api}}], fun send/2,
              fun(#{<<"connection">> := Name}) -> kit:ask({ended, Name}) end).

load_kit() ->
    File = filename:join(filename:dirname(escript:script_name()), "kit.erl"),
    {ok, kit, Binary} = compile:file(File, [binary]),
    {module, kit} = code:load_binary(kit, File, Binary).

%% The end of the connection's process tells whether the frame could be made.
send(#{<<"connection">> := Name}, Frame) ->
    Pid = kit:ask({open, Name}),
    Monitor = monitor(process, Pid),
    Pid ! {send, Frame},
    receive
        {'DOWN', Monitor, process, Pid, {{badmatch, false}, _}} -> {crashed, {badmatch, false}};
        {'DOWN', Monitor, process, Pid, {Error, [_ | _]}} -> {crashed, Error};
        {'DOWN', Monitor, process, Pid, _} -> {returned, false}
    end.

init(Request, _) ->
    {cowboy_websocket, Request, kit:name_in(cowboy_req:qs(Request))}.

websocket_init(Name) ->
    kit:tell({open, Name}, self()),
    {[], Name}.

websocket_handle(_, Name) ->
    {[], Name}.

websocket_info({send, Frame}, Name) ->
    {[Frame], Name}.

terminate(Reason, _, Name) ->
    kit:tell({ended, Name}, reported(Reason)).

reported({remote, Code, _}) -> Code;
reported(remote) -> null;
reported({error, closed}) -> null;
reported(Other) -> iolist_to_binary(io_lib:format("~0p", [Other])).
