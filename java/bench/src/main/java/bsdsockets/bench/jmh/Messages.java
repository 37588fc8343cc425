package bsdsockets.bench.jmh;

import bsdsockets.bench.FdPair;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Mmsghdr;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Messages with control data, as objects and in a vector outside the heap: encoded, decoded, and sent and received. */
public class Messages extends PerCall {
    private static final int ROOM = 64;
    private static final int TTL = 64;

    private final ByteBuffer direct = ByteBuffer.allocateDirect(SIZE);
    private final List<Cmsg> control = List.of(Cmsg.ipTtl(TTL));
    private final Mmsghdr vector = Mmsghdr.allocate(1, SIZE, ROOM);
    private final Mmsghdr received = Mmsghdr.allocate(1, SIZE, ROOM);
    private FdPair fds;

    @Setup
    public void open() throws IOException {
        fds = FdPair.udp();
        Posix.setsockopt(fds.server(), Constants.IPPROTO_IP, Constants.IP_RECVTTL, 1);
        vector.setLength(0, SIZE);
        vector.setControl(0, control);
        inVector();
    }

    @TearDown
    public void close() throws IOException {
        fds.close();
    }

    /** Control data written as C lays it out. */
    @Benchmark
    public Mmsghdr encode() {
        vector.setControl(0, control);
        return vector;
    }

    /** Control data as objects. */
    @Benchmark
    public List<Cmsg> decode() {
        return received.control(0);
    }

    /** The number in the control data that was asked for. */
    @Benchmark
    public int decodeNumber() {
        return expect(TTL, received.controlNumber(0, Constants.IPPROTO_IP, Constants.IP_TTL, -1));
    }

    /** sendmsg(2) and recvmsg(2), with the TTL told and received. */
    @Benchmark
    public Msghdr.Result asObjects() throws IOException {
        Posix.sendmsg(fds.client(), new Msghdr(null, List.of(direct.clear()), control, 0), 0);
        return Posix.recvmsg(fds.server(), new Msghdr(null, List.of(direct.clear()), List.of(), ROOM), 0);
    }

    /** The same without an object. */
    @Benchmark
    public int inVector() {
        expect(SIZE, Syscalls.sendmsg(fds.client(), vector, 0, 0));
        expect(SIZE, Syscalls.recvmsg(fds.server(), received, 0, 0));
        return expect(TTL, received.controlNumber(0, Constants.IPPROTO_IP, Constants.IP_TTL, -1));
    }
}
