package bsdsockets.lab.demo.chatroom;

import bsdsockets.lab.demo.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is there, and what waits to be sent to each. It knows nothing of sockets.
 *
 * <p>What one says waits for each of the others in a queue of its own, so that one who reads slowly holds up nobody until that
 * queue is full, and then for no longer than {@link #PATIENCE}: after that he is turned out.
 */
final class Room {
    /** Messages that may wait for one member. */
    static final int PENDING = 64;

    /** How long whoever speaks waits for one whose queue is full. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Set<Member> members = ConcurrentHashMap.newKeySet();

    /**
     * Lets somebody in.
     *
     * @param hangUp wakes the member's threads when he is turned out
     */
    Member enter(String name, Runnable hangUp) {
        Member member = new Member(name, hangUp);
        members.add(member);
        return member;
    }

    /** One of those who are there. */
    final class Member {
        private final String name;
        private final Runnable hangUp;
        private final Queue<String> waiting = new ArrayDeque<>();
        private boolean gone;
        private boolean turnedOut;

        private Member(String name, Runnable hangUp) {
            this.name = name;
            this.hangUp = hangUp;
        }

        /** Gives what this member says to all the others. */
        void say(String text) {
            for (Member other : members) {
                if (other != this && !other.take(name + ": " + text)) {
                    other.turnOut();
                }
            }
        }

        /** Whether there was room in time; there is no need of it any more for who is gone. */
        private synchronized boolean take(String message) {
            Deadline deadline = Deadline.in(PATIENCE);
            try {
                while (waiting.size() == PENDING && !gone) {
                    if (deadline.passed()) {
                        return false;
                    }
                    wait(deadline.millisLeft());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            if (!gone) {
                waiting.add(message);
                notifyAll();
            }
            return true;
        }

        /** The next message for this member; null when he is gone and has had all. */
        synchronized String next() {
            try {
                while (waiting.isEmpty() && !gone) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            notifyAll();
            return waiting.poll();
        }

        /** Leaves: what waits is still to be had, no more comes. */
        void leave() {
            members.remove(this);
            synchronized (this) {
                gone = true;
                notifyAll();
            }
        }

        /** Hangs up while he is there, and so before his connection is closed: later its number may be another's. */
        private synchronized void turnOut() {
            if (!gone) {
                turnedOut = true;
                waiting.clear();
                leave();
                hangUp.run();
            }
        }

        /** Whether he did not keep up. */
        synchronized boolean wasTurnedOut() {
            return turnedOut;
        }
    }
}
