#!/usr/bin/env escript
%% Gun as a client.
-module(gun_driver).
-mode(compile).
-export([main/1]).

main(_) ->
    logger:set_primary_config(level, none),
    [code:add_pathz(Path) || Path <- filelib:wildcard("/usr/lib/rabbitmq/lib/*/plugins/*/ebin")],
    load_kit(),
    {ok, _} = application:ensure_all_started(gun),
    Api = #{role => client, codes => sample},
    Sends = Api#{spentByError => true, codeRequired => true, reasonNeedsCode => false},
    kit:drive({gun, <<"Gun">>}, [{sends, {'ws-send', Sends}}, {receives, {'ws-message', Api}}], fun send/2,
              fun receive_close/1).

load_kit() ->
    File = filename:join(filename:dirname(escript:script_name()), "kit.erl"),
    {ok, kit, Binary} = compile:file(File, [binary]),
    {module, kit} = code:load_binary(kit, File, Binary).

opened(Url) ->
    #{host := Host, port := Port, path := Path, query := Query} = uri_string:parse(binary_to_list(Url)),
    {ok, Pid} = gun:open(Host, Port, #{retry => 0, ws_opts => #{}}),
    Monitor = monitor(process, Pid),
    {ok, _} = gun:await_up(Pid, Monitor),
    gun:ws_upgrade(Pid, Path ++ "?" ++ Query),
    receive
        {gun_upgrade, Pid, _, [<<"websocket">>], _} -> {Pid, Monitor}
    end.

send(#{<<"url">> := Url}, Frame) ->
    {Pid, Monitor} = opened(Url),
    gun:ws_send(Pid, Frame),
    receive
        {'DOWN', Monitor, process, Pid, {{badmatch, false}, _}} -> {crashed, {badmatch, false}};
        {'DOWN', Monitor, process, Pid, {Error, [_ | _]}} -> {crashed, Error};
        {'DOWN', Monitor, process, Pid, _} -> {returned, false};
        {gun_down, Pid, _, _, _, _} -> {returned, false};
        {gun_ws, Pid, _, _} -> {returned, false}
    after 2000 -> {returned, false}
    end.

receive_close(#{<<"url">> := Url}) ->
    {Pid, Monitor} = opened(Url),
    receive
        {gun_ws, Pid, _, {close, Code, _}} -> Code;
        {gun_ws, Pid, _, close} -> null;
        {gun_down, Pid, _, closed, _, _} -> null;
        {gun_down, Pid, _, Reason, _, _} -> text(Reason);
        {gun_error, Pid, _, Reason} -> text(Reason);
        {gun_error, Pid, Reason} -> text(Reason);
        {'DOWN', Monitor, process, Pid, {shutdown, closed}} -> null;
        {'DOWN', Monitor, process, Pid, Reason} -> text(Reason)
    end.

text(Reason) -> iolist_to_binary(io_lib:format("~0p", [Reason])).
