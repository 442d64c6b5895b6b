(ns rooms.handler
  "One member of a chat room, behind Ring and http-kit."
  (:require [clojure.string :as str]
            [org.httpkit.server :as server]
            [ring.websocket :as ws]))

(def kicked 4003)
(def max-length 1000)
(defonce members (atom {}))

(defn leave
  ([socket code] (leave socket code "bye"))
  ([socket code reason] (ws/close socket code reason)))

(defn listener [room member]
  {:on-open (fn [socket]
              (if (contains? @members member)
                (ws/close socket 409 "this name is taken")
                (swap! members assoc member socket)))
   :on-message (fn [socket message]
                 (cond
                   (= message "bye") (leave socket 1000)
                   (> (count message) max-length) (leave socket kicked "too long")
                   (str/blank? message) (leave socket 1006 "nothing was said")
                   :else (doseq [[_ other] @members] (ws/send other (str room ": " message)))))
   :on-close (fn [_socket code _reason]
               (swap! members dissoc member)
               (when (= code 1001) (println member "closed the page")))})

(defn handler [{:keys [uri headers]}]
  {::ws/listener (listener uri (get headers "x-member"))})

(defn -main []
  (server/run-server handler {:port 4001}))
