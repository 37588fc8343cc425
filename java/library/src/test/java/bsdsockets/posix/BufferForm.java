package bsdsockets.posix;

import java.nio.ByteBuffer;

/** The kinds of buffer that a call takes, each with something before its position and after its limit. */
enum BufferForm {
    HEAP(false) {
        @Override
        ByteBuffer whole(int size) {
            return ByteBuffer.allocate(size);
        }
    },
    HEAP_SLICE(false) {
        @Override
        ByteBuffer whole(int size) {
            return ByteBuffer.allocate(size + 7).slice(5, size);
        }
    },
    DIRECT(false) {
        @Override
        ByteBuffer whole(int size) {
            return ByteBuffer.allocateDirect(size);
        }
    },
    DIRECT_SLICE(false) {
        @Override
        ByteBuffer whole(int size) {
            return ByteBuffer.allocateDirect(size + 7).slice(5, size);
        }
    },
    READ_ONLY_HEAP(true) {
        @Override
        ByteBuffer whole(int size) {
            return ByteBuffer.allocate(size + 3).slice(3, size);
        }
    },
    READ_ONLY_DIRECT(true) {
        @Override
        ByteBuffer whole(int size) {
            return ByteBuffer.allocateDirect(size);
        }
    };

    /** What stands around the content. */
    static final byte GUARD = 0x55;

    static final int BEFORE = 2;
    static final int AFTER = 3;

    private final boolean readOnly;

    BufferForm(boolean readOnly) {
        this.readOnly = readOnly;
    }

    abstract ByteBuffer whole(int size);

    boolean isReadOnly() {
        return readOnly;
    }

    /** A buffer whose position and limit enclose the content. */
    ByteBuffer holding(byte... content) {
        ByteBuffer buffer = whole(BEFORE + content.length + AFTER);
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.put(i, GUARD);
        }
        buffer.put(BEFORE, content);
        ByteBuffer given = readOnly ? buffer.asReadOnlyBuffer() : buffer;
        return given.position(BEFORE).limit(BEFORE + content.length);
    }

    /** All bytes, those around the content included. */
    static byte[] everythingIn(ByteBuffer buffer) {
        byte[] all = new byte[buffer.capacity()];
        buffer.duplicate().clear().get(all);
        return all;
    }
}
