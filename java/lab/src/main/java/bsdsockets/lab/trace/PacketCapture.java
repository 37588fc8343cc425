package bsdsockets.lab.trace;

import static bsdsockets.posix.Constants.AF_PACKET;
import static bsdsockets.posix.Constants.BPF_ABS;
import static bsdsockets.posix.Constants.BPF_JEQ;
import static bsdsockets.posix.Constants.BPF_JMP;
import static bsdsockets.posix.Constants.BPF_K;
import static bsdsockets.posix.Constants.BPF_LD;
import static bsdsockets.posix.Constants.BPF_RET;
import static bsdsockets.posix.Constants.BPF_W;
import static bsdsockets.posix.Constants.ETH_P_ALL;
import static bsdsockets.posix.Constants.PACKET_OUTGOING;
import static bsdsockets.posix.Constants.SKF_AD_OFF;
import static bsdsockets.posix.Constants.SKF_AD_PKTTYPE;
import static bsdsockets.posix.Constants.SOCK_CLOEXEC;
import static bsdsockets.posix.Constants.SOCK_RAW;

import bsdsockets.posix.CmsgTimestampns;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockFilter;
import bsdsockets.posix.SockFprog;
import bsdsockets.posix.SockOpts;
import bsdsockets.posix.SockaddrLl;
import bsdsockets.posix.Timeval;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Captures the packets of the loopback interface, in a thread of its own, on a packet socket: packet(7). */
final class PacketCapture implements AutoCloseable {
    private static final int LONGEST = 1 << 17;
    private static final int ROOM = 1 << 26;
    private static final int CONTROL = 256;

    /** Bytes that are kept at most: other programs may send any number of packets meanwhile. */
    private static final long MOST = 1L << 26;

    /** Each packet of the loopback interface is seen twice, as it leaves and as it comes: the kernel drops the second. */
    private static final SockFprog OUTGOING = new SockFprog(List.of(
            SockFilter.stmt(BPF_LD | BPF_W | BPF_ABS, SKF_AD_OFF + SKF_AD_PKTTYPE),
            SockFilter.jump(BPF_JMP | BPF_JEQ | BPF_K, PACKET_OUTGOING, 0, 1),
            SockFilter.stmt(BPF_RET | BPF_K, -1),
            SockFilter.stmt(BPF_RET | BPF_K, 0)));

    private static final long NEVER = Long.MAX_VALUE;
    private static final long NONE = -1;

    private final int fd;
    private final List<Frame> frames = new ArrayList<>();
    private final Thread thread;
    private volatile long end = NEVER;
    private long kept;
    private long missed;
    private ErrnoException failure;

    /** Begins. Needs the right CAP_NET_RAW: EPERM says that it lacks. */
    PacketCapture() throws ErrnoException {
        // of no protocol until it is bound: so nothing of another interface comes in
        fd = Posix.socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
        try {
            Posix.setsockopt(fd, SockOpts.SO_TIMESTAMPNS, true);
            Posix.setsockopt(fd, SockOpts.SO_RCVTIMEO, new Timeval(0, 100_000));
            makeRoom();
            Posix.setsockopt(fd, SockOpts.SO_ATTACH_FILTER, OUTGOING);
            Posix.bind(fd, SockaddrLl.of(ETH_P_ALL, Posix.if_nametoindex("lo")));
        } catch (ErrnoException e) {
            Posix.close(fd);
            throw e;
        }
        thread = new Thread(this::capture, "packet capture");
        thread.setDaemon(true);
        thread.start();
    }

    /** For what other programs send meanwhile; more than the system's limit where there is the right to that. */
    private void makeRoom() throws ErrnoException {
        try {
            Posix.setsockopt(fd, SockOpts.SO_RCVBUFFORCE, ROOM);
        } catch (ErrnoException e) {
            Posix.setsockopt(fd, SockOpts.SO_RCVBUF, ROOM);
        }
    }

    private void capture() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST);
        try {
            long last;
            boolean wasEnding;
            do {
                wasEnding = end != NEVER;
                last = receive(buffer.clear());
                // it may be that others never cease to send
            } while (last < end && !(wasEnding && last == NONE));
        } catch (ErrnoException e) {
            failure = e;
        }
    }

    /** Takes one packet: its time, or NONE where none came in time. */
    private long receive(ByteBuffer buffer) throws ErrnoException {
        Msghdr.Result message;
        try {
            message = Posix.recvmsg(fd, new Msghdr(null, List.of(buffer), List.of(), CONTROL), 0);
        } catch (ErrnoException e) {
            if (e.symbol().equals("EAGAIN") || e.symbol().equals("EINTR")) {
                return NONE;
            }
            throw e;
        }
        long nanos = nanos(message);
        keep(nanos, buffer.flip());
        return nanos;
    }

    private void keep(long nanos, ByteBuffer bytes) {
        if (kept + bytes.limit() > MOST) {
            missed++;
            return;
        }
        byte[] frame = new byte[bytes.limit()];
        bytes.get(frame);
        kept += frame.length;
        frames.add(new Frame(nanos, frame));
    }

    private static long nanos(Msghdr.Result message) {
        return message.control().stream()
                .filter(CmsgTimestampns.class::isInstance)
                .map(item -> ((CmsgTimestampns) item).time())
                .mapToLong(time -> time.seconds() * 1_000_000_000L + time.nanos())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a packet without the time that was asked for"));
    }

    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }

    /** Ends the capture, once all that has come is taken. */
    List<Frame> end() throws ErrnoException, InterruptedException {
        end = now();
        thread.join();
        if (failure != null) {
            throw failure;
        }
        missed += Posix.getsockopt(fd, SockOpts.PACKET_STATISTICS).drops();
        return List.copyOf(frames);
    }

    /** How many it could not take or keep; known once it has ended. */
    long missed() {
        return missed;
    }

    /** Only after the thread has ended is the number given back. */
    @Override
    public void close() throws ErrnoException {
        end = 0;
        Threads.joined(thread);
        Posix.close(fd);
    }
}
