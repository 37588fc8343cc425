package bsdsockets.ffm;

import java.lang.foreign.MemorySegment;

/** The prototypes that more than one function of libc has. */
final class Prototype {
    private Prototype() {}

    /** As {@code close}. */
    public interface OfInt {
        int call(int a);
    }

    /** As {@code listen}. */
    public interface OfInts {
        int call(int a, int b);
    }

    /** As {@code socket}. */
    public interface OfThreeInts {
        int call(int a, int b, int c);
    }

    /** As {@code pipe2} turned round, and {@code eventfd_read}. */
    public interface OfIntAndPointer {
        int call(int a, MemorySegment b);
    }

    /** As {@code bind}. */
    public interface OfAddress {
        int call(int fd, MemorySegment address, int length);
    }

    /** As {@code accept}: the length is the kernel's to write. */
    public interface OfCell {
        int call(int fd, MemorySegment address, MemorySegment length);
    }

    /** As {@code read}. */
    public interface OfBuffer {
        long call(int fd, MemorySegment buf, long length);
    }

    /** As {@code send}. */
    public interface OfBufferAndFlags {
        long call(int fd, MemorySegment buf, long length, int flags);
    }

    /** As {@code strlen}. */
    public interface OfPointer {
        int call(MemorySegment a);
    }
}
