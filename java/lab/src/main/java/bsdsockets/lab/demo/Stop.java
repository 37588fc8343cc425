package bsdsockets.lab.demo;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a server is told to end: by Ctrl-C, or by whoever runs it in a thread. A server blocked in a call cannot look, so it
 * says beforehand how to wake it.
 */
public final class Stop {
    private final Set<Way> ways = new LinkedHashSet<>();
    private boolean requested;

    /** What ends a blocked call. */
    public interface Action {
        void run() throws IOException;
    }

    /** Names what to do when the end is requested, until it is {@linkplain Way#forget forgotten}; at once if it was before. */
    public synchronized Way by(Action action) {
        Way way = new Way(action);
        ways.add(way);
        if (requested) {
            way.take();
        }
        return way;
    }

    /** Whether the end was requested. */
    public synchronized boolean requested() {
        return requested;
    }

    /** Ends the server: returns when every blocked call has been woken, not when they have returned. */
    public synchronized void request() {
        requested = true;
        ways.forEach(Way::take);
    }

    /** One thing to wake. */
    public final class Way {
        private final Action action;

        private Way(Action action) {
            this.action = action;
        }

        /** Called before the descriptor is closed: its number may soon be another's. */
        public void forget() {
            synchronized (Stop.this) {
                ways.remove(this);
            }
        }

        private void take() {
            try {
                action.run();
            } catch (IOException e) {
                // not listening or not connected yet, or no longer: nobody is blocked in it, and requested() is looked
                // at next
            }
        }
    }
}
