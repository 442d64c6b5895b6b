// A chat client for iOS and macOS. Open this file with the extension to see what it says of each close code.
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

final class ChatSocket: NSObject, URLSessionWebSocketDelegate {
    private enum AppCloseCode: Int {
        case signedOut = 4401
        case replaced = 4409
    }

    private var task: URLSessionWebSocketTask?

    func open(_ url: URL) {
        let session = URLSession(configuration: .default, delegate: self, delegateQueue: nil)
        task = session.webSocketTask(with: url)
        task?.resume()
    }

    func leave() {
        task?.cancel(with: .goingAway, reason: nil)
    }

    func fail() {
        // 1006 stands for a lost connection and must never be in a Close frame.
        task?.cancel(with: .abnormalClosure, reason: nil)
    }

    func urlSession(
        _ session: URLSession,
        webSocketTask: URLSessionWebSocketTask,
        didCloseWith closeCode: URLSessionWebSocketTask.CloseCode,
        reason: Data?
    ) {
        switch closeCode.rawValue {
        case AppCloseCode.signedOut.rawValue: print("sign in again")
        case 1000, 1001: print("bye")
        default: print("connect again")
        }
    }
}
