package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.function.IntSupplier;
import java.util.function.LongUnaryOperator;

/**
 * The loops of the benchmarks through java.lang.foreign, as one writes them who counts nanoseconds: libc's functions linked
 * once, their handles constants, called by {@code invokeExact}, with memory outside the heap that is kept for the data and
 * for errno. The other classes here are no measure of java.lang.foreign: they have the shape of the methods that they stand
 * in for, and so look up the thread's errno and wrap a buffer at each call.
 *
 * <p>What a loop is given and returns is of the JDK's own types, so that a program for JDK 17 can hold one. One loop is for
 * one thread.
 */
public final class Loops {
    private static final Linker.Option ERRNO_KEPT = Linker.Option.captureCallState("errno");
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(PathElement.groupElement("errno"));
    private static final MethodHandle RECV = transfer("recv");
    private static final MethodHandle SEND = transfer("send");
    private static final int EAGAIN = 11;
    private static final int MSG_NOSIGNAL = 0x4000;

    private final int fd;
    private final int size;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
    private final MemorySegment data;

    private Loops(int fd, int size) {
        this.fd = fd;
        this.size = size;
        data = arena.allocate(size);
    }

    /** recv(2) on a non-blocking socket, so many times; how often nothing was there. */
    public static LongUnaryOperator recvEagain(int fd, int size) {
        Loops loop = new Loops(fd, size);
        return times -> {
            long nothing = 0;
            for (long i = 0; i < times; i++) {
                if (loop.recv(size, 0) == -EAGAIN) {
                    nothing++;
                }
            }
            return nothing;
        };
    }

    /** One recv(2): the count, or -errno. */
    public static IntSupplier receiving(int fd, int size, int flags) {
        Loops loop = new Loops(fd, size);
        return () -> (int) loop.recv(size, flags);
    }

    /** A message sent and its answer received, so many times; how often there was one. */
    public static LongUnaryOperator asking(int fd, int size) {
        Loops loop = new Loops(fd, size);
        return times -> {
            long answers = 0;
            while (answers < times) {
                loop.sendWhole();
                if (!loop.receiveWhole()) {
                    return answers;
                }
                answers++;
            }
            return answers;
        };
    }

    /** Sends back every message until the peer has closed. */
    public static Runnable answering(int fd, int size) {
        Loops loop = new Loops(fd, size);
        return () -> {
            while (loop.receiveWhole()) {
                loop.sendWhole();
            }
        };
    }

    /** A message sent at one end and received at the other, so many times; how often all of it came. */
    public static LongUnaryOperator transferring(int from, int to, int size) {
        Loops sender = new Loops(from, size);
        Loops receiver = new Loops(to, size);
        return times -> {
            long whole = 0;
            for (long i = 0; i < times; i++) {
                sender.sendWhole();
                if (receiver.receiveWhole()) {
                    whole++;
                }
            }
            return whole;
        };
    }

    private void sendWhole() {
        long done = 0;
        while (done < size) {
            done += require("send", send(done));
        }
    }

    private boolean receiveWhole() {
        long done = 0;
        while (done < size) {
            long count = require("recv", recv(size - done, 0));
            if (count == 0) {
                return false;
            }
            done += count;
        }
        return true;
    }

    /** What has come of a message before is not kept: into the same memory. */
    private long recv(long length, int flags) {
        try {
            long count = (long) RECV.invokeExact(state, fd, data, length, flags);
            return count < 0 ? -errno() : count;
        } catch (Throwable e) {
            throw new AssertionError("a function of C throws nothing", e);
        }
    }

    private long send(long from) {
        try {
            long count = (long) SEND.invokeExact(state, fd, data, size - from, MSG_NOSIGNAL);
            return count < 0 ? -errno() : count;
        } catch (Throwable e) {
            throw new AssertionError("a function of C throws nothing", e);
        }
    }

    private int errno() {
        return (int) ERRNO.get(state, 0L);
    }

    private static long require(String call, long result) {
        if (result < 0) {
            throw new IllegalStateException(call + " failed with errno " + -result);
        }
        return result;
    }

    @SuppressWarnings("restricted")
    private static MethodHandle transfer(String name) {
        FunctionDescriptor prototype = FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT);
        return Linker.nativeLinker().downcallHandle(Libc.addressOf(name), prototype, ERRNO_KEPT);
    }
}
