package bsdsockets.lab.scenario.creating;

import static bsdsockets.posix.Constants.AF_INET;
import static bsdsockets.posix.Constants.EPERM;
import static bsdsockets.posix.Constants.IPPROTO_ICMP;
import static bsdsockets.posix.Constants.SOCK_RAW;

import bsdsockets.lab.scenario.About;
import bsdsockets.lab.scenario.Actor;
import bsdsockets.lab.scenario.Run;
import bsdsockets.lab.scenario.Scenario;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Received;
import bsdsockets.posix.SockaddrIn;
import java.nio.ByteBuffer;

/** The kernel itself answers the echo. The socket also receives the request, and everybody else's ICMP of this address. */
@About(
        id = "socket.raw",
        dependsOnMachine = true,
        title = "an ICMP echo (ping) to 127.0.0.1 over a raw socket",
        noEquivalent =
                "The JDK has no raw sockets. InetAddress.isReachable sends an ICMP echo of its own where it has the right"
                        + " to, else it connects to TCP port 7; it shows neither packet.")
final class RawEcho implements Scenario {
    private static final byte ECHO_REPLY = 0;
    private static final byte ECHO_REQUEST = 8;

    @Override
    public void nativeSide(Run run) throws Exception {
        Actor pinger = run.actor("pinger");
        requireTheRight(run);
        int fd = pinger.open(() -> Posix.socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
        short identifier = (short) (System.nanoTime() >>> 8);
        byte[] request = echoRequest(identifier);
        SockaddrIn host = SockaddrIn.of("127.0.0.1", 0);
        pinger.observe("sendto", () -> Posix.sendto(fd, request, 0, request.length, 0, host));
        byte[] buf = new byte[1500];
        Received received = pinger.step(() -> Posix.recvfrom(fd, buf, 0, buf.length, 0));
        while (!isReply(buf, identifier)) {
            received = pinger.step(() -> Posix.recvfrom(fd, buf, 0, buf.length, 0));
        }
        ByteBuffer packet = ByteBuffer.wrap(buf, 0, received.count());
        run.outcome("begins with the IP header", packet.get(0) >>> 4 == 4);
        run.outcome("reply's type", packet.get(headerLength(buf)));
        run.outcome("reply's bytes after the IP header", received.count() - headerLength(buf));
        run.outcome("sender", ((SockaddrIn) received.from()).address());
    }

    private static void requireTheRight(Run run) throws ErrnoException {
        try {
            Posix.close(Posix.socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
        } catch (ErrnoException e) {
            if (e.errno() != EPERM) {
                throw e;
            }
            run.skip("the right to raw sockets (CAP_NET_RAW)");
        }
    }

    /** RFC 792: type, code, checksum, identifier, sequence number, and eight bytes of data. */
    private static byte[] echoRequest(short identifier) {
        ByteBuffer request = ByteBuffer.allocate(16)
                .put(0, ECHO_REQUEST)
                .putShort(4, identifier)
                .putShort(6, (short) 1)
                .putLong(8, 0x706f736978204a4eL);
        return request.putShort(2, checksum(request)).array();
    }

    /** RFC 1071. */
    private static short checksum(ByteBuffer words) {
        int sum = 0;
        for (int i = 0; i < words.capacity(); i += 2) {
            sum += words.getShort(i) & 0xffff;
        }
        sum = (sum & 0xffff) + (sum >>> 16);
        return (short) ~(sum + (sum >>> 16));
    }

    private static boolean isReply(byte[] packet, short identifier) {
        int icmp = headerLength(packet);
        return packet[icmp] == ECHO_REPLY && ByteBuffer.wrap(packet).getShort(icmp + 4) == identifier;
    }

    /** The IP header's length: its second half-byte, in words of four bytes. */
    private static int headerLength(byte[] packet) {
        return (packet[0] & 0x0f) * 4;
    }

    @Override
    public void javaNetSide(Run run) throws Exception {
        run.noEquivalent("java.net has no class for SOCK_RAW");
    }

    @Override
    public void nioSide(Run run) throws Exception {
        run.noEquivalent("java.nio.channels has no class for SOCK_RAW");
    }
}
