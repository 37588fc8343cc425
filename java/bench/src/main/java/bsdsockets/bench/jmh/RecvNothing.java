package bsdsockets.bench.jmh;

import bsdsockets.BsdSocket;
import bsdsockets.bench.CLoops;
import bsdsockets.bench.ChannelPair;
import bsdsockets.bench.Connections;
import bsdsockets.bench.Connections.Ends;
import bsdsockets.bench.FdPair;
import bsdsockets.bench.Foreign;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** recv(2) on a non-blocking TCP socket to which nothing was sent: the cheapest call, so that what is around it shows. */
public class RecvNothing extends PerCall {
    private static final int TIMES = 1000;

    private final ByteBuffer direct = ByteBuffer.allocateDirect(SIZE);
    private final byte[] array = new byte[SIZE];
    private FdPair fds;
    private Ends<BsdSocket> facade;
    private ChannelPair<SocketChannel> channels;

    /** The loop through java.lang.foreign, a state of its own: JDK 17 has none. */
    @State(Scope.Thread)
    public static class Linked {
        private FdPair fds;
        private IntSupplier recv;

        @Setup
        public void open() throws IOException {
            fds = FdPair.tcp().nonBlocking();
            recv = Foreign.receiving(fds.client(), SIZE, 0);
        }

        @TearDown
        public void close() throws IOException {
            fds.close();
        }
    }

    @Setup
    public void open() throws IOException {
        fds = FdPair.tcp().nonBlocking();
        facade = Connections.facade();
        facade.client().setBlocking(false);
        channels = ChannelPair.tcp();
        channels.client().configureBlocking(false);
    }

    @TearDown
    public void close() throws IOException {
        fds.close();
        facade.close();
        channels.close();
    }

    /** The loop in C, and what it takes a call. */
    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long c() {
        return expect(TIMES, (int) CLoops.recvEagain(fds.client(), TIMES));
    }

    @Benchmark
    public int syscalls() {
        return expect(-Constants.EAGAIN, Syscalls.recv(fds.client(), direct, 0));
    }

    @Benchmark
    public int posixDirect() {
        try {
            return Posix.recv(fds.client(), direct, 0);
        } catch (ErrnoException e) {
            return expect(Constants.EAGAIN, e.errno());
        }
    }

    @Benchmark
    public int posixArray() {
        try {
            return Posix.recv(fds.client(), array, 0, SIZE, 0);
        } catch (ErrnoException e) {
            return expect(Constants.EAGAIN, e.errno());
        }
    }

    @Benchmark
    public int facadeDirect() throws IOException {
        try {
            return facade.client().recvInto(direct, 0);
        } catch (ErrnoException e) {
            return expect(Constants.EAGAIN, e.errno());
        }
    }

    @Benchmark
    public int nio() throws IOException {
        return expect(0, channels.client().read(direct));
    }

    @Benchmark
    public int foreign(Linked linked) {
        return expect(-Constants.EAGAIN, linked.recv.getAsInt());
    }
}
