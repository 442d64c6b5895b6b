-- content_by_lua_file of OpenResty: a feed for one client.
local server = require "resty.websocket.server"

local IDLE = 4008
local TIMEOUT_MS = 5000

local wb, err = server:new({ timeout = TIMEOUT_MS, max_payload_len = 65535 })
if not wb then
  ngx.log(ngx.ERR, "no WebSocket: ", err)
  return ngx.exit(444)
end

local missed = 0
while true do
  local data, typ, code = wb:recv_frame()
  if typ == "close" then
    ngx.log(ngx.INFO, "closed with ", code)
    return wb:send_close(code == 1001 and 1000 or 1005, "bye")
  elseif not data then
    missed = missed + 1
    if missed > 3 then
      return wb:send_close(IDLE, "idle")
    end
    wb:send_ping()
  elseif typ == "text" then
    missed = 0
    wb:send_text(data)
  end
end
