-- lua-http as a client. Commands are answered one after the other.
local cjson = require "cjson"
local websocket = require "http.websocket"
local version = require "http.version".version

local connections = {}

local function say(message)
    io.write(cjson.encode(message), "\n")
    io.flush()
end

local function opened(command)
    if not connections[command.connection] then
        local client = websocket.new_from_uri(command.url)
        local ok, err = client:connect(5)
        if not ok then error("NOT CONNECTED " .. tostring(err), 0) end
        connections[command.connection] = client
    end
    return connections[command.connection]
end

local function value_of(value)
    if value == cjson.null then return nil end
    if type(value) == "table" then return value.special == "NaN" and 0 / 0 or nil end
    -- JSON's numbers come as floats, which programs do not write.
    return math.type(value) == "float" and math.tointeger(value) or value
end

local function send(command)
    opened(command):close(value_of(command.code), value_of(command.reason), 1)
    connections[command.connection] = nil
end

local function receive(command)
    local _, _, code = opened(command):receive(2)
    connections[command.connection] = nil
    return code or cjson.null
end

say({ hello = {
    library = "lua-http",
    version = version,
    runtime = _VERSION,
    sends = { close = { role = "client", codes = "sample", lanes = 1, spentByError = true } },
    receives = { receive = { role = "client", codes = "sample", lanes = 1 } },
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
