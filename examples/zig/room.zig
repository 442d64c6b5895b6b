//! One member of a chat room, behind websocket.zig.
const std = @import("std");
const websocket = @import("websocket");

const Conn = websocket.Conn;

const CloseCode = enum(u16) {
    normal = 1000,
    kicked = 4003,
    idle = 4008,
};

pub const Rooms = struct {
    is_full: bool = false,
    backend_is_up: bool = true,
};

pub const Member = struct {
    rooms: *Rooms,
    conn: *Conn,
    messages: usize = 0,

    pub fn init(_: *const websocket.Handshake, conn: *Conn, rooms: *Rooms) !Member {
        return .{ .rooms = rooms, .conn = conn };
    }

    pub fn afterInit(self: *Member) !void {
        if (self.rooms.is_full) try self.conn.close(.{ .code = 503, .reason = "the room is full" });
    }

    pub fn clientMessage(self: *Member, text: []const u8) !void {
        self.messages += 1;
        if (std.mem.eql(u8, text, "bye")) return self.leave(.normal, "bye");
        if (self.messages > 1000) return self.leave(.kicked, "too many messages");
        if (!self.rooms.backend_is_up) return self.conn.close(.{ .code = 1006, .reason = "the backend is gone" });
        try self.conn.write(text);
    }

    fn leave(self: *Member, code: CloseCode, reason: []const u8) !void {
        try self.conn.close(.{ .code = @intFromEnum(code), .reason = reason });
    }
};

pub fn main() !void {
    var rooms = Rooms{};
    var server = try websocket.Server(Member).init(std.heap.page_allocator, .{
        .port = 4001,
        .max_message_size = 4096,
        .handshake = .{ .timeout = 3, .max_size = 1024 },
    });
    try server.listen(&rooms);
}
