package bsdsockets.net;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** C's int as bytes. */
final class Ints {
    private Ints() {}

    static byte[] toBytes(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
    }

    static int ofBytes(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt();
    }
}
