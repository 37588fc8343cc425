package bsdsockets.bench.jmh;

import bsdsockets.BsdSocket;
import bsdsockets.bench.Connections;
import bsdsockets.bench.Connections.Ends;
import bsdsockets.bench.FdPair;
import bsdsockets.bench.Foreign;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** recv(2) of 64 bytes that are there, with MSG_PEEK, so that they stay. The JDK's sockets have no such flag. */
public class RecvPeeked extends PerCall {
    private static final int PEEK = Constants.MSG_PEEK;

    private final ByteBuffer direct = ByteBuffer.allocateDirect(SIZE);
    private final ByteBuffer heap = ByteBuffer.allocate(SIZE);
    private final byte[] array = new byte[SIZE];
    private FdPair fds;
    private Ends<BsdSocket> facade;

    /** The loop through java.lang.foreign, a state of its own: JDK 17 has none. */
    @State(Scope.Thread)
    public static class Linked {
        private FdPair fds;
        private IntSupplier recv;

        @Setup
        public void open() throws IOException {
            fds = holding();
            recv = Foreign.receiving(fds.client(), SIZE, PEEK);
        }

        @TearDown
        public void close() throws IOException {
            fds.close();
        }
    }

    private static FdPair holding() throws IOException {
        FdPair fds = FdPair.tcp();
        expect(SIZE, Posix.send(fds.server(), new byte[SIZE], 0, SIZE, 0));
        expect(SIZE, Posix.recv(fds.client(), new byte[SIZE], 0, SIZE, PEEK | Constants.MSG_WAITALL));
        return fds;
    }

    @Setup
    public void open() throws IOException {
        fds = holding();
        facade = Connections.facade();
        expect(SIZE, facade.server().send(new byte[SIZE]));
        expect(SIZE, facade.client().recv(SIZE, PEEK | Constants.MSG_WAITALL).length);
    }

    @TearDown
    public void close() throws IOException {
        fds.close();
        facade.close();
    }

    @Benchmark
    public int syscalls() {
        return expect(SIZE, Syscalls.recv(fds.client(), direct.clear(), PEEK));
    }

    @Benchmark
    public int posixDirect() throws IOException {
        return expect(SIZE, Posix.recv(fds.client(), direct.clear(), PEEK));
    }

    @Benchmark
    public int posixHeap() throws IOException {
        return expect(SIZE, Posix.recv(fds.client(), heap.clear(), PEEK));
    }

    @Benchmark
    public int posixArray() throws IOException {
        return expect(SIZE, Posix.recv(fds.client(), array, 0, SIZE, PEEK));
    }

    @Benchmark
    public int facadeDirect() throws IOException {
        return expect(SIZE, facade.client().recvInto(direct.clear(), PEEK));
    }

    @Benchmark
    public int facadeHeap() throws IOException {
        return expect(SIZE, facade.client().recvInto(heap.clear(), PEEK));
    }

    /** A new array each time, as in Python. */
    @Benchmark
    public byte[] facadeArray() throws IOException {
        byte[] received = facade.client().recv(SIZE, PEEK);
        expect(SIZE, received.length);
        return received;
    }

    @Benchmark
    public int foreign(Linked linked) {
        return expect(SIZE, linked.recv.getAsInt());
    }
}
