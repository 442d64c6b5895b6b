// A chat client for iOS and macOS.
#import <Foundation/Foundation.h>

typedef NS_ENUM(NSInteger, ChatCloseCode) {
    ChatCloseCodeSessionExpired = 4001,
    ChatCloseCodeKicked = 4003,
};

static const NSInteger kMaximumLength = 4096;
static const NSTimeInterval kRetryDelay = 1.0;

@interface ChatSocket : NSObject <NSURLSessionWebSocketDelegate>
@property (nonatomic, strong) NSURLSession *session;
@property (nonatomic, strong, nullable) NSURLSessionWebSocketTask *task;
@property (nonatomic, copy) void (^onText)(NSString *text);
@end

@implementation ChatSocket

- (void)openURL:(NSURL *)url {
    self.session = [NSURLSession sessionWithConfiguration:NSURLSessionConfiguration.defaultSessionConfiguration
                                                 delegate:self
                                            delegateQueue:nil];
    self.task = [self.session webSocketTaskWithURL:url];
    self.task.maximumMessageSize = kMaximumLength;
    [self.task resume];
    [self receive];
}

- (void)receive {
    __weak typeof(self) weakSelf = self;
    [self.task receiveMessageWithCompletionHandler:^(NSURLSessionWebSocketMessage *message, NSError *error) {
        if (error != nil) {
            // 1006 stands for a lost connection and must never be in a Close frame.
            [weakSelf.task cancelWithCloseCode:NSURLSessionWebSocketCloseCodeAbnormalClosure reason:nil];
            return;
        }
        weakSelf.onText(message.string);
        [weakSelf receive];
    }];
}

- (void)leave {
    NSData *reason = [@"bye" dataUsingEncoding:NSUTF8StringEncoding];
    [self.task cancelWithCloseCode:NSURLSessionWebSocketCloseCodeGoingAway reason:reason];
}

- (void)signOut {
    [self.task cancelWithCloseCode:(NSURLSessionWebSocketCloseCode)ChatCloseCodeSessionExpired reason:nil];
}

#pragma mark - NSURLSessionWebSocketDelegate

- (void)URLSession:(NSURLSession *)session
     webSocketTask:(NSURLSessionWebSocketTask *)webSocketTask
  didCloseWithCode:(NSURLSessionWebSocketCloseCode)closeCode
            reason:(NSData *)reason {
    switch (closeCode) {
        case NSURLSessionWebSocketCloseCodeNormalClosure:
        case NSURLSessionWebSocketCloseCodeGoingAway:
            NSLog(@"bye");
            return;
        default:
            break;
    }
    if (closeCode == ChatCloseCodeKicked) {
        NSLog(@"a moderator removed you");
        return;
    }
    dispatch_after(dispatch_time(DISPATCH_TIME_NOW, (int64_t)(kRetryDelay * NSEC_PER_SEC)), dispatch_get_main_queue(), ^{
        [self openURL:webSocketTask.originalRequest.URL];
    });
}

@end
