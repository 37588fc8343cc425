package bsdsockets.bench.scale;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** All connections on one thread of Netty's native epoll transport, as it is set up without tuning. */
final class NettyEcho {
    private NettyEcho() {}

    static int[] start(int listeners) {
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(group)
                .channel(EpollServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, Serving.BACKLOG)
                .childHandler(new SendingBack());
        int[] ports = new int[listeners];
        for (int i = 0; i < listeners; i++) {
            ports[i] = ((InetSocketAddress) bootstrap
                            .bind(InetAddress.getLoopbackAddress(), 0)
                            .syncUninterruptibly()
                            .channel()
                            .localAddress())
                    .getPort();
        }
        return ports;
    }

    /** Has no state of a connection: one for all. */
    @Sharable
    @SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the channel, which who asks notices
    private static final class SendingBack extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.write(message, context.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // reset by the peer, which is how it ends
            context.close();
        }
    }
}
