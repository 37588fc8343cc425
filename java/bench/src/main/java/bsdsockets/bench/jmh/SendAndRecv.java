package bsdsockets.bench.jmh;

import bsdsockets.BsdSocket;
import bsdsockets.bench.CLoops;
import bsdsockets.bench.ChannelPair;
import bsdsockets.bench.FdPair;
import bsdsockets.bench.Foreign;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.LongUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A message sent at one end of an AF_UNIX stream and received at the other, from and to memory of each kind. */
public class SendAndRecv extends PerCall {
    private static final int TIMES = 100;

    /** How many bytes. The socket has room for them all. */
    @Param({"64", "65536"})
    private int size;

    private ByteBuffer direct;
    private ByteBuffer heap;
    private byte[] array;
    private FdPair fds;
    private BsdSocket[] facade;
    private ChannelPair<SocketChannel> channels;

    @Setup
    public void open() throws IOException {
        direct = ByteBuffer.allocateDirect(size);
        heap = ByteBuffer.allocate(size);
        array = new byte[size];
        fds = FdPair.unix();
        facade = BsdSocket.socketPair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0);
        channels = ChannelPair.unix();
    }

    @TearDown
    public void close() throws IOException {
        fds.close();
        facade[0].close();
        facade[1].close();
        channels.close();
    }

    /** The loop in C, and what it takes a message. */
    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long c() {
        return expect(TIMES, (int) CLoops.transfer(fds.client(), fds.server(), size, TIMES));
    }

    @Benchmark
    public int syscalls() {
        expect(size, Syscalls.send(fds.client(), direct.clear(), 0));
        return expect(size, Syscalls.recv(fds.server(), direct.clear(), 0));
    }

    @Benchmark
    public int posixDirect() throws IOException {
        return throughPosix(direct);
    }

    @Benchmark
    public int posixHeap() throws IOException {
        return throughPosix(heap);
    }

    private int throughPosix(ByteBuffer buffer) throws IOException {
        expect(size, Posix.send(fds.client(), buffer.clear(), 0));
        return expect(size, Posix.recv(fds.server(), buffer.clear(), 0));
    }

    @Benchmark
    public int posixArray() throws IOException {
        expect(size, Posix.send(fds.client(), array, 0, size, 0));
        return expect(size, Posix.recv(fds.server(), array, 0, size, 0));
    }

    @Benchmark
    public int facadeDirect() throws IOException {
        expect(size, facade[0].send(direct.clear(), 0));
        return expect(size, facade[1].recvInto(direct.clear(), 0));
    }

    /** A new array is received each time, as in Python. */
    @Benchmark
    public byte[] facadeArray() throws IOException {
        expect(size, facade[0].send(array, 0));
        byte[] received = facade[1].recv(size, 0);
        expect(size, received.length);
        return received;
    }

    @Benchmark
    public int nioDirect() throws IOException {
        return throughNio(direct);
    }

    @Benchmark
    public int nioHeap() throws IOException {
        return throughNio(heap);
    }

    private int throughNio(ByteBuffer buffer) throws IOException {
        expect(size, channels.client().write(buffer.clear()));
        return expect(size, channels.server().read(buffer.clear()));
    }

    /** The loop through java.lang.foreign, a state of its own: JDK 17 has none. */
    @State(Scope.Thread)
    public static class Linked {
        private FdPair fds;
        private LongUnaryOperator transfer;

        @Setup
        public void open(SendAndRecv benchmark) throws IOException {
            fds = FdPair.unix();
            transfer = Foreign.transferring(fds.client(), fds.server(), benchmark.size);
        }

        @TearDown
        public void close() throws IOException {
            fds.close();
        }
    }

    @Benchmark
    public int foreign(Linked linked) {
        return expect(1, (int) linked.transfer.applyAsLong(1));
    }
}
