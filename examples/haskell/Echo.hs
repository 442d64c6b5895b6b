{-# LANGUAGE OverloadedStrings #-}

-- | Echoes what it is told, until a client says "bye" or misbehaves.
module Main (main) where

import Control.Exception (catch, throwIO)
import Control.Monad (forever)
import Data.Text (Text)
import qualified Data.Text as T
import Data.Word (Word16)
import qualified Network.WebSockets as WS

tooLong, kicked :: Word16
tooLong = 1009
kicked = 4003

main :: IO ()
main = WS.runServer "127.0.0.1" 9160 application

application :: WS.ServerApp
application pending = do
  conn <- WS.acceptRequest pending
  WS.withPingThread conn 30 (return ()) $ echo conn `catch` ended

echo :: WS.Connection -> IO ()
echo conn = forever $ do
  message <- WS.receiveData conn :: IO Text
  case message of
    "bye" -> WS.sendClose conn ("see you" :: Text)
    "kick" -> close conn kicked
    "drop" -> close conn 1006
    _ | T.length message > 1000 -> close conn tooLong
      | otherwise -> WS.sendTextData conn message

close :: WS.Connection -> Word16 -> IO ()
close conn code = WS.sendCloseCode conn code ("closed by the server" :: Text)

ended :: WS.ConnectionException -> IO ()
ended (WS.CloseRequest 1000 _) = return ()
ended (WS.CloseRequest 1005 _) = putStrLn "closed without a code"
ended (WS.CloseRequest code reason)
  | code `elem` [1001, 1012] = putStrLn "will be back"
  | otherwise = putStrLn ("closed with " ++ show code ++ " " ++ show reason)
ended WS.ConnectionClosed = putStrLn "gone"
ended other = throwIO other
