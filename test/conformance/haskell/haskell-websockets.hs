{-# LANGUAGE OverloadedStrings #-}

-- | Closes, and is closed, as a client of the websockets package.
module Main (main) where

import Control.Concurrent (forkIO)
import Control.Concurrent.MVar
import Control.Exception (SomeException, fromException, try)
import Control.Monad (forever, void)
import qualified Data.ByteString.Lazy as BL
import Data.Char (isDigit, isSpace)
import Data.List (isInfixOf, isPrefixOf, stripPrefix)
import Data.Maybe (fromMaybe)
import qualified Data.Text as T
import Data.Word (Word16)
import qualified Network.WebSockets as WS
import System.Environment (lookupEnv)
import System.IO
import Text.Read (readMaybe)

main :: IO ()
main = do
  hSetEncoding stdin utf8
  hSetEncoding stdout utf8
  hSetBuffering stdout LineBuffering
  versions <- fromMaybe "" <$> lookupEnv "PACKAGE_VERSIONS"
  lock <- newMVar ()
  let write line = withMVar lock (const (putStrLn line))
      version = takeWhile (/= '"') (fromMaybe "\"unknown" (after "\"libghc-websockets-dev\":\"" versions))
      api more = "{\"role\":\"client\",\"codes\":\"sample\"" ++ more ++ "}"
  write $
    "{\"hello\":{\"library\":\"websockets\",\"version\":\"" ++ version ++ "\",\"runtime\":\"GHC\",\"sends\":{\"sendCloseCode\":"
      ++ api ",\"codeRequired\":true" ++ "},\"receives\":{\"close-request\":" ++ api "" ++ "}}}"
  commands write

commands :: (String -> IO ()) -> IO ()
commands write = do
  ended <- isEOF
  if ended
    then return ()
    else do
      line <- getLine
      void (forkIO (answer write line))
      commands write

answer :: (String -> IO ()) -> String -> IO ()
answer write line = do
  let number = fromMaybe "0" (value "id" line)
      reply rest = write ("{\"id\":" ++ number ++ "," ++ rest ++ "}")
  if text "do" line == Just "send" then reply =<< send line else reply =<< receive line

-- | A call is made once the connection is open; what it leaves open is closed by the other side.
send :: String -> IO String
send line = do
  result <- try (connect line (\conn -> call conn (value "code" line) (text "reason" line)))
  return $ case result of
    Right () -> "\"outcome\":\"returned\",\"open\":false"
    Left problem -> "\"outcome\":\"threw\",\"error\":" ++ show (ascii (show (problem :: SomeException)))

call :: WS.Connection -> Maybe String -> Maybe String -> IO ()
call conn code reason = case (code, readMaybe =<< code :: Maybe Integer) of
  (_, Just whole) -> WS.sendCloseCode conn (fromIntegral whole :: Word16) message
  _ -> ioError (userError "no Word16")
  where
    message = T.pack (fromMaybe "" reason)

receive :: String -> IO String
receive line = do
  reported <- newEmptyMVar
  _ <- try (connect line (\conn -> try (forever (next conn)) >>= putMVar reported . told)) :: IO (Either SomeException ())
  final <- tryTakeMVar reported
  return ("\"reported\":" ++ fromMaybe "null" final)
  where
    next conn = WS.receiveData conn :: IO BL.ByteString
    told :: Either SomeException () -> String
    told (Left problem) | Just (WS.CloseRequest code _) <- fromException problem = show code
    told _ = "null"

connect :: String -> (WS.Connection -> IO a) -> IO a
connect line = WS.runClient host (read port) path
  where
    address = fromMaybe "" (stripPrefix "ws://" =<< text "url" line)
    (host, rest) = break (== ':') address
    (port, path') = span isDigit (drop 1 rest)
    path = if null path' then "/" else path'

-- | What follows a key of a command, up to the next comma or brace outside of quotes.
value :: String -> String -> Maybe String
value key line = case after ("\"" ++ key ++ "\":") line of
  Just ('"' : rest) -> Just ('"' : quoted rest)
  Just rest -> Just (takeWhile (`notElem` (",}" :: String)) (dropWhile isSpace rest))
  Nothing -> Nothing
  where
    quoted ('\\' : c : more) = '\\' : c : quoted more
    quoted ('"' : _) = "\""
    quoted (c : more) = c : quoted more
    quoted [] = []

-- | A text of a command. No text of the protocol holds an escape.
text :: String -> String -> Maybe String
text key line = case value key line of
  Just ('"' : rest) -> Just (takeWhile (/= '"') rest)
  _ -> Nothing

after :: String -> String -> Maybe String
after needle whole@(_ : rest)
  | needle `isPrefixOf` whole = Just (drop (length needle) whole)
  | needle `isInfixOf` rest = after needle rest
after _ _ = Nothing

ascii :: String -> String
ascii = filter (\c -> c >= ' ' && c <= '~')
