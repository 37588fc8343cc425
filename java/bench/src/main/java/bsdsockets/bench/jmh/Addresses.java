package bsdsockets.bench.jmh;

import bsdsockets.posix.Sockaddr;
import bsdsockets.posix.SockaddrBuffer;
import bsdsockets.posix.SockaddrIn;
import bsdsockets.posix.SockaddrIn6;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.openjdk.jmh.annotations.Benchmark;

/** Addresses from text, to the bytes that C takes and back, and to the JDK's objects. No call. */
public class Addresses extends PerCall {
    private static final int PORT = 8080;

    // not final: a compiler must not know what they are
    private String host = "127.0.0.1";
    private String host6 = "2001:db8::1";
    private Sockaddr address = SockaddrIn.of(host, PORT);
    private Sockaddr address6 = SockaddrIn6.of(host6, PORT);
    private byte[] struct = address.toBytes();
    private byte[] struct6 = address6.toBytes();
    private InetSocketAddress jdks = new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT);
    private SockaddrBuffer buffer = SockaddrBuffer.allocate();

    @Benchmark
    public Sockaddr fromText() {
        return SockaddrIn.of(host, PORT);
    }

    @Benchmark
    public Sockaddr fromText6() {
        return SockaddrIn6.of(host6, PORT);
    }

    @Benchmark
    public InetSocketAddress javaNetFromText() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(host), PORT);
    }

    @Benchmark
    public InetSocketAddress javaNetFromText6() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(host6), PORT);
    }

    @Benchmark
    public byte[] toBytes() {
        return address.toBytes();
    }

    @Benchmark
    public byte[] toBytes6() {
        return address6.toBytes();
    }

    @Benchmark
    public Sockaddr fromBytes() {
        return Sockaddr.ofBytes(struct);
    }

    @Benchmark
    public Sockaddr fromBytes6() {
        return Sockaddr.ofBytes(struct6);
    }

    @Benchmark
    public SockaddrBuffer intoBuffer() {
        buffer.set(address);
        return buffer;
    }

    @Benchmark
    public Sockaddr intoBufferAndBack() {
        buffer.set(address);
        return buffer.get();
    }

    @Benchmark
    public Sockaddr fromJavaNet() {
        return Sockaddr.of(jdks);
    }

    @Benchmark
    public SocketAddress toJavaNet() {
        return address.toSocketAddress();
    }
}
