-- What runs inside nginx: a socket belongs to the request that made it, so commands are left for it in tables.
local cjson = require "cjson"
local client = require "nginx.websocket.client"
local server = require "nginx.websocket.server"

local driver = {}
local commands, answers, reports = {}, {}, {}

-- Waits until a table has something under a name and takes it out.
local function take(from, name)
    while from[name] == nil do ngx.sleep(0.002) end
    local value = from[name]
    from[name] = nil
    return value
end

local function asked()
    ngx.req.read_body()
    return cjson.decode(ngx.req.get_body_data())
end

local function value_of(value)
    if value == cjson.null then return nil end
    if type(value) == "table" then return value.special == "NaN" and 0 / 0 or nil end
    return value
end

-- Makes the call, with as many arguments as the command has.
local function call(socket, command)
    local given = { value_of(command.args[1]), value_of(command.args[2]) }
    local ok, bytes, err = pcall(socket.send_close, socket, unpack(given, 1, command.count))
    if not ok then return { raised = tostring(bytes):gsub("^[^ ]*:%d+: ", "") } end
    return bytes and {} or { error = err }
end

function driver.accept()
    local name = ngx.var.arg_connection
    local socket = assert(server:new({ timeout = 60000 }))
    local writer = ngx.thread.spawn(function()
        local command = take(commands, name)
        answers[name] = call(socket, command)
    end)
    local _, kind, code = socket:recv_frame()
    reports[name] = { code = kind == "close" and code or cjson.null }
    ngx.thread.kill(writer)
end

function driver.close()
    local command = asked()
    commands[command.name] = command
    ngx.say(cjson.encode(take(answers, command.name)))
end

function driver.client()
    local command = asked()
    local socket = client:new({ timeout = 60000 })
    local ok, err = socket:connect(command.name)
    if not ok then return ngx.say(cjson.encode({ raised = "NOT CONNECTED " .. err })) end
    local answer = call(socket, command)
    if not answer.error and not answer.raised then socket:recv_frame() end
    ngx.say(cjson.encode(answer))
end

function driver.reported()
    ngx.say(cjson.encode(take(reports, asked().name)))
end

return driver
