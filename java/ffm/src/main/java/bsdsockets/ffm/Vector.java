package bsdsockets.ffm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/**
 * A vector of messages as {@code Mmsghdr} keeps it: capacity, size of the room for data and of that for control messages;
 * then the kernel's headers, then pieces, then slots (what Java says of a message and is told), then the rooms.
 */
record Vector(MemorySegment memory) {
    /** {@code struct mmsghdr}: a {@code struct msghdr} and {@code msg_len}, padded. */
    static final int HEADER = Msghdr.SIZE + Long.BYTES;

    private static final int HEAD = 16;
    private static final int SLOT = Cell.SIZE + 7 * Integer.BYTES;

    /** A slot begins with a cell, and four bytes that align what comes behind. */
    private static final int LENGTH = Cell.SIZE + 4;

    private static final int COUNT = LENGTH + 4;
    private static final int CONTROL_TO_SEND = COUNT + 4;
    private static final int CONTROL_RECEIVED = CONTROL_TO_SEND + 4;
    private static final int FLAGS = CONTROL_RECEIVED + 4;

    static Vector of(ByteBuffer buffer) {
        return new Vector(Memory.of(buffer));
    }

    private int capacity() {
        return memory.get(ValueLayout.JAVA_INT, 0);
    }

    private int size() {
        return memory.get(ValueLayout.JAVA_INT, 4);
    }

    private int controlSize() {
        return memory.get(ValueLayout.JAVA_INT, 8);
    }

    MemorySegment header(int i) {
        return memory.asSlice(HEAD + (long) i * HEADER);
    }

    private Msghdr message(int i) {
        return new Msghdr(header(i));
    }

    private MemorySegment piece(int i, int length) {
        MemorySegment piece = memory.asSlice(HEAD + (long) capacity() * HEADER + (long) i * Messages.IOVEC);
        Messages.piece(piece, 0, data(i), length);
        return piece;
    }

    private long slots() {
        return HEAD + (long) capacity() * (HEADER + Messages.IOVEC);
    }

    private MemorySegment slot(int i) {
        return memory.asSlice(slots() + (long) i * SLOT, SLOT);
    }

    private long controlAt(int i) {
        long stride = (controlSize() + 7L) & -8;
        return slots() + (long) capacity() * SLOT + i * stride;
    }

    private MemorySegment control(int i) {
        return memory.asSlice(controlAt(i));
    }

    private MemorySegment data(int i) {
        return memory.asSlice(controlAt(capacity()) + (long) i * size());
    }

    private static int get(MemorySegment slot, int field) {
        return slot.get(ValueLayout.JAVA_INT_UNALIGNED, field);
    }

    private static void set(MemorySegment slot, int field, int value) {
        slot.set(ValueLayout.JAVA_INT_UNALIGNED, field, value);
    }

    /** Makes headers of what the slots say is to be sent, and returns the first. */
    MemorySegment toSend(int first, int count) {
        for (int i = first; i < first + count; i++) {
            MemorySegment slot = slot(i);
            int name = new Cell(slot).lengthValue();
            int control = get(slot, CONTROL_TO_SEND);
            message(i)
                    .fill(
                            name == 0 ? MemorySegment.NULL : slot,
                            name,
                            piece(i, get(slot, LENGTH)),
                            1,
                            control == 0 ? MemorySegment.NULL : control(i),
                            control);
        }
        return header(first);
    }

    /** Makes headers with all the room that there is, and returns the first. */
    MemorySegment toReceive(int first, int count) {
        for (int i = first; i < first + count; i++) {
            message(i).fill(slot(i), Cell.STORAGE, piece(i, size()), 1, control(i), controlSize());
        }
        return header(first);
    }

    /** Tells the slots how much of each message was sent. */
    int sent(int first, int result) {
        for (int i = first; i < first + result; i++) {
            set(slot(i), COUNT, counted(i));
        }
        return result;
    }

    /** Tells the slots what each header has received. */
    int received(int first, int result) {
        for (int i = first; i < first + result; i++) {
            MemorySegment slot = slot(i);
            Msghdr message = message(i);
            new Cell(slot).setLength(message.nameLength());
            set(slot, COUNT, counted(i));
            set(slot, LENGTH, Math.min(counted(i), size()));
            set(slot, CONTROL_TO_SEND, 0);
            set(slot, CONTROL_RECEIVED, message.controlLength());
            set(slot, FLAGS, message.flags());
        }
        return result;
    }

    private int counted(int i) {
        return header(i).get(ValueLayout.JAVA_INT, Msghdr.SIZE);
    }

    /** Says how much was sent or received, as sendmmsg and recvmmsg do. */
    void count(int i, int result) {
        header(i).set(ValueLayout.JAVA_INT, Msghdr.SIZE, result);
    }
}
