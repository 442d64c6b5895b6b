%% One member of a chat room, behind Cowboy: the listener routes "/rooms/:room" to this handler.
-module(room_handler).
-behaviour(cowboy_websocket).

-export([init/2, websocket_init/1, websocket_handle/2, websocket_info/2, terminate/3]).

-define(KICKED, 4003).
-define(IDLE, 4008).
-define(IDLE_TIMEOUT, 60000).

-record(state, {room, member}).

init(Req, _Options) ->
    Room = cowboy_req:binding(room, Req),
    Member = cowboy_req:header(<<"x-member">>, Req),
    {cowboy_websocket, Req, #state{room = Room, member = Member}, #{idle_timeout => ?IDLE_TIMEOUT}}.

websocket_init(#state{room = Room, member = Member} = State) ->
    case rooms:join(Room, Member) of
        ok -> {[{text, <<"welcome">>}], State};
        full -> {[{close, 1013, <<"the room is full">>}], State};
        unknown -> {[{close, 404, <<"no such room">>}], State}
    end.

websocket_handle({text, <<"bye">>}, State) ->
    {reply, {close, 1000, <<"bye">>}, State};
websocket_handle({text, Text}, #state{room = Room, member = Member} = State) ->
    rooms:say(Room, Member, Text),
    {ok, State};
websocket_handle(_Frame, State) ->
    {[{close, 1003, <<"text only">>}], State}.

websocket_info({said, Member, Text}, State) ->
    {[{text, [Member, <<": ">>, Text]}], State};
websocket_info(kicked, State) ->
    bye(State, ?KICKED, <<"kicked by a moderator">>);
websocket_info(idle, State) ->
    bye(State, ?IDLE, <<"nothing was sent for ten minutes">>);
websocket_info({backend, down}, State) ->
    bye(State, 1006, <<"the backend is gone">>).

terminate({remote, 1001, _Reason}, _Req, State) -> left(State, "closed the page");
terminate({remote, 1005, _Reason}, _Req, State) -> left(State, "said no more");
terminate({remote, Code, _Reason}, _Req, State) when Code >= 4000 -> left(State, "had reasons");
terminate(_Reason, _Req, _State) -> ok.

left(#state{room = Room, member = Member}, How) ->
    rooms:left(Room, Member, How).

bye(State, Code, Reason) ->
    {[{close, Code, Reason}], State}.
