package bsdsockets.backend.jdk;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Linger;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How an option's value is written: C's struct on one side, the JDK's object on the other. */
enum OptionForm {
    /** An int that is 0 or 1; Boolean. */
    FLAG(Integer.BYTES) {
        @Override
        Object toJava(byte[] struct) {
            return intOf(struct) != 0;
        }

        @Override
        byte[] toC(Object value) {
            return bytesOf(Boolean.TRUE.equals(value) ? 1 : 0);
        }
    },

    /** An int; Integer. */
    NUMBER(Integer.BYTES) {
        @Override
        Object toJava(byte[] struct) {
            return intOf(struct);
        }

        @Override
        byte[] toC(Object value) {
            return bytesOf((Integer) value);
        }
    },

    /** {@code struct linger}; Integer, negative for off. */
    LINGER(2 * Integer.BYTES) {
        @Override
        Object toJava(byte[] struct) {
            Linger linger = Linger.ofBytes(struct);
            return linger.onoff() ? linger.seconds() : -1;
        }

        @Override
        byte[] toC(Object value) {
            int seconds = (Integer) value;
            return new Linger(seconds >= 0, Math.max(0, seconds)).toBytes();
        }
    },

    /** An interface's number; NetworkInterface. */
    INTERFACE_NUMBER(Integer.BYTES) {
        @Override
        Object toJava(byte[] struct) throws IOException {
            return present(NetworkInterface.getByIndex(intOf(struct)), Constants.ENODEV);
        }

        @Override
        byte[] toC(Object value) {
            return bytesOf(value == null ? 0 : ((NetworkInterface) value).getIndex());
        }
    },

    /** {@code struct in_addr}, an address of the interface; NetworkInterface. */
    INTERFACE_ADDRESS(Integer.BYTES) {
        @Override
        Object toJava(byte[] struct) throws IOException {
            byte[] address = ByteBuffer.allocate(size()).put(struct, 0, size()).array();
            return present(
                    NetworkInterface.getByInetAddress(InetAddress.getByAddress(address)), Constants.EADDRNOTAVAIL);
        }

        @Override
        byte[] toC(Object value) {
            NetworkInterface nif = (NetworkInterface) value;
            return nif == null
                    ? new byte[size()]
                    : nif.inetAddresses()
                            .filter(Inet4Address.class::isInstance)
                            .map(InetAddress::getAddress)
                            .findFirst()
                            .orElse(new byte[size()]);
        }
    };

    private final int size;

    OptionForm(int size) {
        this.size = size;
    }

    /** The bytes of C's struct. */
    int size() {
        return size;
    }

    /** The JDK's object for C's struct, which has at least {@link #size} bytes. */
    abstract Object toJava(byte[] struct) throws IOException;

    /** C's struct for the JDK's object. */
    abstract byte[] toC(Object value);

    static int intOf(byte[] struct) {
        return ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder()).getInt();
    }

    static byte[] bytesOf(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
    }

    /** What the kernel says of an interface that is not there. */
    private static NetworkInterface present(NetworkInterface nif, int errno) throws ErrnoException {
        if (nif == null) {
            throw new ErrnoException(errno, "setsockopt");
        }
        return nif;
    }
}
