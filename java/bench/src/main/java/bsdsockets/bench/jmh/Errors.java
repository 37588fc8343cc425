package bsdsockets.bench.jmh;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import java.net.SocketException;
import org.openjdk.jmh.annotations.Benchmark;

/** Names of constants, and exceptions made, with the frames of their making. No call but strerror(3) for a message. */
public class Errors extends PerCall {
    // not final: a compiler must not know what they are
    private int errno = Constants.ECONNREFUSED;
    private int noErrno = 9999;
    private String name = "ECONNREFUSED";
    private ErrnoException known = new ErrnoException(errno, "connect", "4, 127.0.0.1:1");

    @Benchmark
    public String nameOf() {
        return Constants.nameOf("E", errno);
    }

    /** The number in decimal. */
    @Benchmark
    public String nameOfUnknown() {
        return Constants.nameOf("E", noErrno);
    }

    @Benchmark
    public int valueOf() {
        return Constants.valueOf(name);
    }

    @Benchmark
    public ErrnoException exception() {
        return new ErrnoException(errno, "connect", "4, 127.0.0.1:1");
    }

    /** What the JDK makes of the same. */
    @Benchmark
    public SocketException javaNetException() {
        return new SocketException("Connection refused");
    }

    @Benchmark
    public String message() {
        return known.getMessage();
    }
}
