-- lua-websockets as a client on plain sockets. It blocks: commands are answered one after the other.
local folder = arg[0]:gsub("[^/]*$", "")
package.path = folder .. "../.cache/lua/lua-websockets/?.lua;" .. package.path

local cjson = require "cjson"
local websocket = require "websocket"

local connections = {}

local function say(message)
    io.write(cjson.encode(message), "\n")
    io.flush()
end

local function opened(command)
    if not connections[command.connection] then
        local client = websocket.client.sync({ timeout = 5 })
        local ok, err = client:connect(command.url)
        if not ok then error("NOT CONNECTED " .. tostring(err), 0) end
        connections[command.connection] = client
    end
    return connections[command.connection]
end

local function value_of(value)
    if value == cjson.null then return nil end
    if type(value) == "table" then return value.special == "NaN" and 0 / 0 or nil end
    return value
end

local function send(command)
    local client = opened(command)
    local count = command.reason and 2 or command.code ~= nil and 1 or 0
    local given = { value_of(command.code), value_of(command.reason) }
    client:close(unpack(given, 1, count))
    connections[command.connection] = nil
end

local function receive(command)
    local _, _, _, code = opened(command):receive()
    return code or cjson.null
end

local api = { role = "client", codes = "sample", lanes = 1, spentByError = true }
say({ hello = {
    library = "lua-websockets",
    version = "scm-1",
    runtime = _VERSION,
    sends = { close = api },
    receives = { result = { role = "client", codes = "sample", lanes = 1 } },
} })
for line in io.lines() do
    local command = cjson.decode(line)
    if command["do"] == "send" then
        local ok, err = pcall(send, command)
        if ok then
            say({ id = command.id, outcome = "returned", open = false })
        else
            say({ id = command.id, outcome = "threw", error = tostring(err):gsub("^[^ ]*:%d+: ", "") .. "" })
        end
    else
        say({ id = command.id, reported = receive(command) })
    end
end
