package bsdsockets.backend.jdk;

import bsdsockets.ClosedSocketException;
import java.io.IOException;

/** One of the JDK's sockets, held by the facade's socket and its streams; it closes with the last of them. */
final class JdkShared {
    private volatile JdkEnd end;
    private int holders;

    JdkShared(JdkEnd end) {
        this.end = end;
    }

    JdkEnd end() {
        return end;
    }

    /** One more holder. */
    synchronized JdkHandle handle() {
        holders++;
        return new JdkHandle(this);
    }

    /** Puts another socket in this one's place, unless a close came first. */
    synchronized void replace(JdkCall<JdkEnd> maker) throws IOException {
        if (holders == 0) {
            throw new ClosedSocketException("listen: closed by another thread");
        }
        end = maker.make(end);
    }

    synchronized void release() throws IOException {
        holders--;
        if (holders == 0) {
            end.close();
        }
    }
}
