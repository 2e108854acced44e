<?php
/**
 * The page Settings > CX Widgets: feeds, the language of messages, and what happens when the plugin is deleted.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

const SETTINGS_PAGE = 'cx-widgets';

add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );
add_action( 'admin_post_cx_widgets_pull', __NAMESPACE__ . '\\handle_pull' );
add_action( 'admin_post_cx_widgets_remove', __NAMESPACE__ . '\\handle_remove' );
add_action( 'admin_post_cx_widgets_language', __NAMESPACE__ . '\\handle_language' );
add_filter( 'plugin_action_links_' . plugin_basename( CX_WIDGETS_FILE ), __NAMESPACE__ . '\\add_settings_link' );

function settings_url(): string {
	return admin_url( 'options-general.php?page=' . SETTINGS_PAGE );
}

function add_settings_page(): void {
	add_options_page( __( 'CX Widgets', 'cx-widgets' ), __( 'CX Widgets', 'cx-widgets' ), 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\\render_settings_page' );
}

function add_settings_link( array $links ): array {
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( settings_url() ), esc_html__( 'Settings', 'cx-widgets' ) ) ), $links );
}

function render_settings_page(): void {
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'CX Widgets', 'cx-widgets' ); ?></h1>
		<h2><?php esc_html_e( 'Feeds', 'cx-widgets' ); ?></h2>
		<p><?php esc_html_e( 'Your site keeps a copy of each feed and pulls it again every hour. Pages load the copy, so the feed\'s server learns nothing about your readers. If a pull fails, pages keep the last good copy.', 'cx-widgets' ); ?></p>
		<?php
		render_feed_table();
		render_language_form();
		?>
		<h2><?php esc_html_e( 'If you deactivate or delete this plugin', 'cx-widgets' ); ?></h2>
		<p><?php esc_html_e( 'Pages keep every word: it is saved in them. They no longer load the script, so filters, the timeline\'s controls and newer entries are gone.', 'cx-widgets' ); ?></p>
		<p><?php esc_html_e( 'Deactivating ends the hourly pull and keeps the copies. Deleting also removes the copies of feeds and these settings.', 'cx-widgets' ); ?></p>
	</div>
	<?php
}

/** Renders the choice to use a draft translation, if there is one for the language of the site. */
function render_language_form(): void {
	$file = locale_file( get_bloginfo( 'language' ) );
	if ( ! $file || ! $file['is_draft'] ) {
		return;
	}
	?>
	<h2><?php esc_html_e( 'Language', 'cx-widgets' ); ?></h2>
	<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
		<input type="hidden" name="action" value="cx_widgets_language">
		<?php wp_nonce_field( 'cx_widgets_language' ); ?>
		<p>
			<label>
				<input type="checkbox" name="draft" value="<?php echo esc_attr( $file['tag'] ); ?>" <?php checked( get_option( DRAFT_LANGUAGE ), $file['tag'] ); ?>>
				<?php
				/* translators: %s: name of a language */
				echo esc_html( sprintf( __( 'Show the few messages of the script, such as "Show more", in %s', 'cx-widgets' ), $file['name'] ) );
				?>
			</label>
		</p>
		<p class="description"><?php esc_html_e( 'This is a machine translation that no person has reviewed. Have someone who speaks the language read it first. Until then, these messages are in English.', 'cx-widgets' ); ?></p>
		<?php submit_button( __( 'Save language', 'cx-widgets' ), 'secondary' ); ?>
	</form>
	<?php
}

/** Returns the address of the feed in a request that an administrator has sent from the page; ends any other request. */
function checked_feed( string $action ): string {
	check_admin( $action );
	$url = isset( $_POST['url'] ) ? esc_url_raw( wp_unslash( $_POST['url'] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification
	if ( ! isset( feeds()[ $url ] ) ) {
		wp_die( esc_html__( 'This feed is not in the list any more.', 'cx-widgets' ), 404 );
	}
	return $url;
}

function check_admin( string $action ): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'Only administrators can change feeds.', 'cx-widgets' ), 403 );
	}
	check_admin_referer( 'cx_widgets_' . $action );
}

function handle_pull(): void {
	$error = pull( checked_feed( 'pull' ) );
	go_back( $error ? 'failed' : 'pulled' );
}

function handle_remove(): void {
	remove_feed( checked_feed( 'remove' ) );
	go_back( 'removed' );
}

function handle_language(): void {
	check_admin( 'language' );
	$tag = isset( $_POST['draft'] ) ? sanitize_text_field( wp_unslash( $_POST['draft'] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification
	update_option( DRAFT_LANGUAGE, $tag );
	go_back( 'language' );
}

function go_back( string $result ): void {
	wp_safe_redirect( add_query_arg( 'cx-widgets', $result, settings_url() ) );
	exit;
}
