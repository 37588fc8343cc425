package bsdsockets.lab.trace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A capture file that Wireshark and tcpdump open: pcap(5) of the IETF's draft, with times in nanoseconds. */
public final class PcapFile {
    private static final int NANOSECONDS = 0xa1b23c4d;
    private static final int LINKTYPE_ETHERNET = 1;
    private static final int LONGEST = 1 << 18;

    private PcapFile() {}

    /** Writes frames of Ethernet, in the order in which they are given. */
    public static void write(Path file, List<Frame> frames) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(little(24)
                .putInt(NANOSECONDS)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(LONGEST)
                .putInt(LINKTYPE_ETHERNET)
                .array());
        for (Frame frame : frames) {
            byte[] packet = frame.bytes();
            bytes.writeBytes(little(16)
                    .putInt((int) (frame.nanos() / 1_000_000_000))
                    .putInt((int) (frame.nanos() % 1_000_000_000))
                    .putInt(packet.length)
                    .putInt(packet.length)
                    .array());
            bytes.writeBytes(packet);
        }
        Files.write(file, bytes.toByteArray());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
