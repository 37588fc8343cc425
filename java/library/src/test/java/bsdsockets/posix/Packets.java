package bsdsockets.posix;

import java.nio.ByteBuffer;

/** Packets of the Internet's protocols, byte for byte. */
final class Packets {
    static final int IPV4_HEADER = 20;
    static final int UDP_HEADER = 8;

    private Packets() {}

    /** RFC 1071: 0 over what carries a right one. */
    static int checksum(byte[] data) {
        int sum = 0;
        for (int i = 0; i < data.length; i++) {
            sum += Byte.toUnsignedInt(data[i]) << (i % 2 == 0 ? 8 : 0);
        }
        while (sum >> 16 != 0) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return ~sum & 0xffff;
    }

    /** An echo request of ICMP, or of ICMPv6, whose checksum the kernel writes. */
    static byte[] echo(int type, int id, int sequence, byte[] payload) {
        ByteBuffer message = ByteBuffer.allocate(8 + payload.length);
        message.put((byte) type).put((byte) 0).putShort((short) 0);
        message.putShort((short) id).putShort((short) sequence).put(payload);
        if (type == Constants.ICMP_ECHO) {
            message.putShort(2, (short) checksum(message.array()));
        }
        return message.array();
    }

    /** A datagram of UDP from and to 127.0.0.1 with its IPv4 header, without UDP's checksum. */
    static byte[] udp(int from, int to, byte[] payload) {
        ByteBuffer packet = ByteBuffer.allocate(IPV4_HEADER + UDP_HEADER + payload.length);
        packet.put((byte) 0x45).put((byte) 0).putShort((short) packet.capacity());
        packet.putInt(0).put((byte) 64).put((byte) Constants.IPPROTO_UDP).putShort((short) 0);
        packet.putInt(Constants.INADDR_LOOPBACK).putInt(Constants.INADDR_LOOPBACK);
        byte[] header = new byte[IPV4_HEADER];
        packet.get(0, header);
        packet.putShort(10, (short) checksum(header));
        packet.putShort((short) from).putShort((short) to);
        packet.putShort((short) (UDP_HEADER + payload.length)).putShort((short) 0);
        return packet.put(payload).array();
    }
}
