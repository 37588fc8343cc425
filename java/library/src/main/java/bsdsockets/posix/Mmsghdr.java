package bsdsockets.posix;

import bsdsockets.internal.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;

/**
 * A vector of messages outside the heap, to be used again: {@code struct mmsghdr[]} of sendmmsg(2) and recvmmsg(2), with a
 * buffer, an address and room for control messages each. {@link Syscalls} sends and receives it without allocating.
 *
 * <p>A message is sent with its length, its name and its control messages, which stay until they are set anew. A receive
 * offers the whole buffer and the whole room, and sets length and name: what has come can be sent back at once, but for
 * the control messages, which are not sent.
 *
 * <p>It is for one thread at a time.
 */
public final class Mmsghdr {
    private static final int NAME_LENGTH = Native.STORAGE_SIZE;
    private static final int LENGTH = Native.CELL_SIZE + Integer.BYTES;
    private static final int COUNT = LENGTH + Integer.BYTES;
    private static final int CONTROL_TO_SEND = COUNT + Integer.BYTES;
    private static final int CONTROL_RECEIVED = CONTROL_TO_SEND + Integer.BYTES;
    private static final int FLAGS = CONTROL_RECEIVED + Integer.BYTES;

    private final int capacity;
    private final int bufferSize;
    private final int controlCapacity;
    private final int slots;
    private final int controls;
    private final ByteBuffer memory;
    private final ByteBuffer[] data;

    private Mmsghdr(int count, int bufferSize, int controlCapacity) {
        this.capacity = count;
        this.bufferSize = bufferSize;
        this.controlCapacity = controlCapacity;
        slots = Math.toIntExact(Native.VECTOR_HEAD_SIZE + (long) count * Native.VECTOR_HEADER_SIZE);
        controls = Math.toIntExact(slots + (long) count * Native.VECTOR_SLOT_SIZE);
        int buffers = Math.toIntExact(controls + count * stride());
        int end = Math.toIntExact(buffers + (long) count * bufferSize);
        memory = ByteBuffer.allocateDirect(Math.addExact(end, 2 * Long.BYTES))
                .alignedSlice(Long.BYTES)
                .order(ByteOrder.nativeOrder());
        memory.putInt(0, count).putInt(Integer.BYTES, bufferSize).putInt(2 * Integer.BYTES, controlCapacity);
        data = new ByteBuffer[count];
        for (int i = 0; i < count; i++) {
            data[i] = memory.slice(buffers + i * bufferSize, bufferSize);
        }
    }

    /**
     * Makes room for messages, all empty.
     *
     * @param count how many messages, at least 1; the kernel takes 1024 in one call at most
     * @param bufferSize room for the data of each, in bytes
     * @param controlCapacity room for the control messages of each, in bytes
     * @throws IllegalArgumentException for a count below 1 or a negative size
     * @throws ArithmeticException for more than 2 GiB in all
     */
    public static Mmsghdr allocate(int count, int bufferSize, int controlCapacity) {
        if (count < 1 || bufferSize < 0 || controlCapacity < 0) {
            throw new IllegalArgumentException("no vector of " + count + " messages of " + bufferSize + " bytes and "
                    + controlCapacity + " for control messages");
        }
        return new Mmsghdr(count, bufferSize, controlCapacity);
    }

    /** How many messages there is room for. */
    public int capacity() {
        return capacity;
    }

    /** Room for the data of each message, in bytes. */
    public int bufferSize() {
        return bufferSize;
    }

    /** Room for the control messages of each message, in bytes. */
    public int controlCapacity() {
        return controlCapacity;
    }

    /** A message's buffer, the same each time. The calls begin at its start, whatever its position and limit. */
    public ByteBuffer data(int i) {
        return data[i];
    }

    /** How many bytes of the buffer are to be sent, or have come. */
    public int length(int i) {
        return memory.getInt(slot(i) + LENGTH);
    }

    /**
     * Says how many bytes of the buffer are to be sent.
     *
     * @param length 0 to {@link #bufferSize}
     * @throws IndexOutOfBoundsException for another
     */
    public void setLength(int i, int length) {
        if (length < 0 || length > bufferSize) {
            throw new IndexOutOfBoundsException("a length of " + length + ", room for " + bufferSize);
        }
        memory.putInt(slot(i) + LENGTH, length);
    }

    /**
     * How many bytes the last call sent or received: {@code msg_len}. After a receive with MSG_TRUNC it may be more than
     * the buffer holds.
     */
    public int count(int i) {
        return memory.getInt(slot(i) + COUNT);
    }

    /** What the last receive says of the message, as in {@link Constants#MSG_TRUNC}: {@code msg_flags}. */
    public int flags(int i) {
        return memory.getInt(slot(i) + FLAGS);
    }

    /** The receiver or the sender; null where there is none. */
    public Sockaddr name(int i) {
        int slot = slot(i);
        return SockaddrBuffer.read(memory, slot, memory.getInt(slot + NAME_LENGTH));
    }

    /** Copies the receiver or the sender, without allocating. */
    public void name(int i, SockaddrBuffer to) {
        to.cell().put(0, memory, slot(i), Native.CELL_SIZE);
    }

    /**
     * Sets the receiver.
     *
     * @throws IllegalArgumentException for one of more than 128 bytes, the size of {@code struct sockaddr_storage}
     */
    public void setName(int i, Sockaddr name) {
        SockaddrBuffer.write(memory, slot(i), name);
    }

    /** Sets the receiver, or none where the buffer holds none, without allocating. */
    public void setName(int i, SockaddrBuffer name) {
        memory.put(slot(i), name.cell(), 0, Native.CELL_SIZE);
    }

    /** Sets no receiver: the socket is connected. */
    public void clearName(int i) {
        memory.putInt(slot(i) + NAME_LENGTH, 0);
    }

    /** The control messages that have come; descriptors in them are the caller's to close. */
    public List<Cmsg> control(int i) {
        return ControlData.decode(memory, controlStart(i), memory.getInt(slot(i) + CONTROL_RECEIVED));
    }

    /**
     * The number that the first control message of a level and type begins with, without allocating: of UDP_GRO the length
     * of each datagram.
     *
     * @param absent what to return where none has come
     */
    public int controlNumber(int i, int level, int type, int absent) {
        return ControlData.number(
                memory, controlStart(i), memory.getInt(slot(i) + CONTROL_RECEIVED), level, type, absent);
    }

    /**
     * Sets the control messages to send; what has come is gone.
     *
     * @throws IllegalArgumentException where there is no room for them
     */
    public void setControl(int i, List<Cmsg> control) {
        int slot = slot(i);
        int size = ControlData.sizeOf(control);
        if (size > controlCapacity) {
            throw new IllegalArgumentException(
                    "control messages of " + size + " bytes, room for " + controlCapacity + ": " + control);
        }
        ControlData.encode(control, memory, controlStart(i));
        memory.putInt(slot + CONTROL_TO_SEND, size).putInt(slot + CONTROL_RECEIVED, 0);
    }

    /** The memory that C takes; {@code count} messages from {@code first} on are within it. */
    ByteBuffer memory(int first, int count) {
        Objects.checkFromIndexSize(first, count, capacity);
        return memory;
    }

    /** Of descriptors that came cut short nobody knows which they are: none is handed on, none leaks. */
    void closeCutRights(int first, int received) {
        for (int i = first; i < first + received; i++) {
            if ((flags(i) & Constants.MSG_CTRUNC) != 0) {
                int length = slot(i) + CONTROL_RECEIVED;
                memory.putInt(length, ControlData.closeRights(memory, controlStart(i), memory.getInt(length)));
            }
        }
    }

    private int slot(int i) {
        return slots + Objects.checkIndex(i, capacity) * Native.VECTOR_SLOT_SIZE;
    }

    private int controlStart(int i) {
        return (int) (controls + i * stride());
    }

    /** Each message's control messages begin at a multiple of eight bytes. */
    private long stride() {
        return ((long) controlCapacity + Long.BYTES - 1) & -Long.BYTES;
    }

    /** For example {@code Mmsghdr[64 of 2048 bytes, 0 for control messages]}. */
    @Override
    public String toString() {
        return "Mmsghdr[" + capacity + " of " + bufferSize + " bytes, " + controlCapacity + " for control messages]";
    }
}
